import type { Face } from '../page.ts'
import advances from './advances.generated.json' with { type: 'json' }
import { INVISIBLE, inRanges, WIDE } from './character-ranges.ts'
import { FALLBACK } from './faces.ts'

/** An entry holds a character's width in 1/1000 em and, above it, one of the bits below. */
export interface AdvanceTable {
  /** Entries of the Basic Multilingual Plane by code unit. A lone surrogate is a character that no font has. */
  basic: Uint16Array
  /** Entries of the planes above it by code point, those that have a glyph. */
  astral: ReadonlyMap<number, number>
}

export const WIDTH_BITS = 0x1fff
/** The face lacks the character and the other family of the same weight draws it. */
export const BORROWED = 0x2000
/** No font of the sheet has the character: it prints as a box. */
export const BOXED = 0x4000
/** The character is never drawn. */
export const UNSEEN = 0x8000

const WIDE_BOX = 1000 | BOXED
const NARROW_BOX = 600 | BOXED

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
  const entry = table.astral.get(codePoint)
  if (entry !== undefined) return entry
  if (inRanges(INVISIBLE, codePoint)) return UNSEEN
  return inRanges(WIDE, codePoint) ? WIDE_BOX : NARROW_BOX
}

function buildTable(face: Face): AdvanceTable {
  const basic = new Uint16Array(0x10000).fill(NARROW_BOX)
  const astral = new Map<number, number>()
  for (const [first, last] of WIDE) basic.fill(WIDE_BOX, first, last + 1)
  addRuns(advances[FALLBACK[face]], BORROWED)
  addRuns(advances[face], 0)
  for (const [first, last] of INVISIBLE) basic.fill(UNSEEN, first, last + 1)
  basic[TAB] = basic[SPACE]!
  return { basic, astral }

  function addRuns(runs: readonly number[], bit: number) {
    let codePoint = 0
    for (let at = 0; at < runs.length; at += 3) {
      codePoint += runs[at]!
      const end = codePoint + runs[at + 1]!
      const entry = runs[at + 2]! | bit
      if (end <= 0x10000) basic.fill(entry, codePoint, end)
      else for (let each = codePoint; each < end; each++) astral.set(each, entry)
      codePoint = end
    }
  }
}

const TAB = 9
const SPACE = 32
