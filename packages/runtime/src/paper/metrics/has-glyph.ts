import type { Face } from '../page.ts'
import { advanceTable, astralEntry, BORROWED, BOXED } from './advance-table.ts'

/** True where the face's own font draws the character, or nothing needs to be drawn for it. */
export function hasGlyph(face: Face, codePoint: number): boolean {
  return (entryOf(face, codePoint) & (BORROWED | BOXED)) === 0
}

/** True where some font of the sheet draws the character in this face's weight; false where it prints as a box. */
export function isDrawable(face: Face, codePoint: number): boolean {
  return (entryOf(face, codePoint) & BOXED) === 0
}

/** The characters of a text that print as boxes in this face, each once. */
export function listBoxed(text: string, face: Face): string[] {
  return [...new Set(text)].filter((character) => !isDrawable(face, character.codePointAt(0)!))
}

function entryOf(face: Face, codePoint: number): number {
  const table = advanceTable(face)
  return codePoint > 0xffff ? astralEntry(table, codePoint) : table.basic[codePoint]!
}
