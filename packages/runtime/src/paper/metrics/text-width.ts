import type { Face } from '../page.ts'
import { advanceTable, astralEntry, WIDTH_BITS } from './advance-table.ts'

/**
 * The width of a text in points when it is set in one run, without kerning, as the painters set it. A character that
 * the face lacks counts as the other family's glyph; one that no font has as a box of 1 em where it is East Asian
 * wide, else 0.6 em; one that is never drawn (a joiner, a control) as nothing.
 */
export function textWidth(text: string, size: number, face: Face): number {
  const table = advanceTable(face)
  const { basic } = table
  let width = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0xd800 && unit <= 0xdbff) {
      const codePoint = text.codePointAt(at)!
      if (codePoint > 0xffff) {
        width += astralEntry(table, codePoint) & WIDTH_BITS
        at++
        continue
      }
    }
    width += basic[unit]! & WIDTH_BITS
  }
  return (width * size) / 1000
}
