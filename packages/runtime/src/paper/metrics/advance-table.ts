import type { Face } from '../page.ts'
import advances from './advances.generated.json' with { type: 'json' }
import { isInvisible, isWide, TAB } from './character-kind.ts'
import { FACES, FALLBACK } from './faces.ts'

/** What the faces know of a character: its width in the low bits, and who draws it. */
export interface AdvanceTable {
  /** By code unit, for the Basic Multilingual Plane. */
  basic: Uint16Array
  /** By code point, for the planes above it; a character that is not in it is `wide` or `narrow`, and no face has it. */
  astral: ReadonlyMap<number, number>
}

/** The bits of an entry that hold the width, in 1/1000 em. */
export const WIDTH_BITS = 0x1fff
/** The face itself lacks the character. */
export const LACKED = 0x2000
/** The other family lacks it too: it prints as a box. */
export const UNDRAWABLE = 0x4000

const WIDE_BOX = 1000 | LACKED | UNDRAWABLE
const NARROW_BOX = 600 | LACKED | UNDRAWABLE
const NOTHING = 0

const tables = new Map<Face, AdvanceTable>()

/** A face's table, built when it is first asked for and kept. */
export function advanceTable(face: Face): AdvanceTable {
  let table = tables.get(face)
  if (!table) {
    table = buildTable(face)
    tables.set(face, table)
  }
  return table
}

/** The entry of a character above the Basic Multilingual Plane. */
export function astralEntry(table: AdvanceTable, codePoint: number): number {
  return table.astral.get(codePoint) ?? entryWithoutGlyph(codePoint)
}

function buildTable(face: Face): AdvanceTable {
  const basic = new Uint16Array(0x10000).fill(NARROW_BOX)
  const astral = new Map<number, number>()
  for (let codePoint = 0; codePoint <= 0xffff; codePoint++) {
    if (basic[codePoint] === NARROW_BOX) basic[codePoint] = entryWithoutGlyph(codePoint)
  }
  return { basic, astral }
}
