import type { SubsetGlyph } from './font-subset.ts'
import { polygonOutline } from './polygon-outline.ts'

/**
 * The glyph that stands for a character which no font has: an upright box with a stroke through it, so that it is
 * neither overlooked nor taken for a tick box. `advance` is in font units.
 */
export function missingGlyph(advance: number, unitsPerEm: number): Omit<SubsetGlyph, 'codePoint'> {
  const em = (share: number) => Math.round(share * unitsPerEm)
  const side = Math.max(advance, em(0.4))
  const left = Math.round(side * 0.14)
  const right = side - left
  const bottom = em(-0.08)
  const top = em(0.8)
  const pen = em(0.05)
  const outline = polygonOutline([
    [left, bottom, left, top, right, top, right, bottom],
    [left + pen, bottom + pen, right - pen, bottom + pen, right - pen, top - pen, left + pen, top - pen],
    [
      left + pen,
      bottom + pen,
      right - 2 * pen,
      top - pen,
      right - pen,
      top - pen,
      left + 2 * pen,
      bottom + pen,
    ],
  ])
  return { outline, advance, bearing: left }
}
