import type { SubsetGlyph } from './font-subset.ts'

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
  const outline = writeOutline([
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

/** A simple TrueType glyph of closed polygons, each a flat list of x and y; outer ones clockwise, holes counter. */
function writeOutline(polygons: readonly number[][]): Uint8Array {
  const points = polygons.flatMap((polygon) =>
    Array.from({ length: polygon.length / 2 }, (_, index) => [polygon[index * 2]!, polygon[index * 2 + 1]!]),
  )
  const xs = points.map(([x]) => x!)
  const ys = points.map(([, y]) => y!)
  const bytes = Buffer.alloc(10 + polygons.length * 2 + 2 + points.length * 5)
  let at = bytes.writeInt16BE(polygons.length, 0)
  for (const bound of [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)])
    at = bytes.writeInt16BE(bound, at)
  let end = -1
  for (const polygon of polygons) at = bytes.writeUInt16BE((end += polygon.length / 2), at)
  at = bytes.writeUInt16BE(0, at)
  for (let index = 0; index < points.length; index++) at = bytes.writeUInt8(ON_CURVE, at)
  for (const values of [xs, ys])
    values.forEach((value, index) => (at = bytes.writeInt16BE(value - (values[index - 1] ?? 0), at)))
  return bytes
}

/** A point on the curve whose coordinates are written as two bytes each. */
const ON_CURVE = 1
