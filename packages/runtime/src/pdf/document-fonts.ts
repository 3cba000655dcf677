import {
  advanceTable,
  astralEntry,
  BORROWED,
  BOXED,
  UNSEEN,
  WIDTH_BITS,
} from '../paper/metrics/advance-table.ts'
import { FALLBACK } from '../paper/metrics/faces.ts'
import type { Face } from '../paper/page.ts'
import { composeAccents } from './compose-accents.ts'
import { FontSubset } from './font-subset.ts'
import { DASH } from './joined-dash.ts'
import { missingGlyph } from './missing-glyph.ts'
import { openFont } from './open-font.ts'

/** Glyphs of one font, as the hexadecimal digits of a PDF string. */
export interface GlyphRun {
  subset: FontSubset
  codes: string
}

/** The fonts of one document: turns text into glyph codes and remembers which glyphs were used. */
export class DocumentFonts {
  private readonly subsets = new Map<Face, FontSubset>()

  /** The subsets in the order in which they were first used. */
  get used(): FontSubset[] {
    return [...this.subsets.values()]
  }

  /**
   * The glyphs of a text in a face. A character that the face lacks comes from the other family; one that no font has
   * becomes a box and is told to `onMissing`.
   */
  encode(text: string, face: Face, onMissing: (character: string) => void): GlyphRun[] {
    const own = this.subsetOf(face)
    const runs: GlyphRun[] = [{ subset: own, codes: '' }]
    let run = runs[0]!
    const characters = composeAccents(text)
    let at = 0
    for (const character of characters) {
      const codePoint = character.codePointAt(0)!
      let subset = own
      let code = codePoint === DASH ? codeOfDash(own, characters, at) : own.codeOf(codePoint)
      at += character.length
      if (code === 0) {
        const entry = entryOf(face, codePoint)
        if (entry & UNSEEN) continue
        if (entry & BORROWED) subset = this.subsetOf(FALLBACK[face])
        code = subset.codeOf(codePoint) || addTo(subset, codePoint, entry)
      }
      if (subset.boxes.has(code)) onMissing(character)
      if (run.subset !== subset) runs.push((run = { subset, codes: '' }))
      run.codes += fourDigits(code)
    }
    return runs.filter(({ codes }) => codes !== '')
  }

  private subsetOf(face: Face): FontSubset {
    let subset = this.subsets.get(face)
    if (!subset) {
      subset = new FontSubset(openFont(face))
      this.subsets.set(face, subset)
    }
    return subset
  }
}

function entryOf(face: Face, codePoint: number): number {
  const table = advanceTable(face)
  return codePoint > 0xffff ? astralEntry(table, codePoint) : table.basic[codePoint]!
}

/** A dash alone is a character like others. */
function codeOfDash(subset: FontSubset, text: string, at: number): number {
  const before = text.charCodeAt(at - 1) === DASH
  const after = text.charCodeAt(at + 1) === DASH
  return before || after ? subset.codeOfDash({ before, after }) : subset.codeOf(DASH)
}

function addTo(subset: FontSubset, codePoint: number, entry: number): number {
  if ((entry & BOXED) === 0) return subset.addCharacter(codePoint)
  const { unitsPerEm } = subset.font
  const advance = ((entry & WIDTH_BITS) * unitsPerEm) / 1000
  return subset.addBox(codePoint, missingGlyph(advance, unitsPerEm))
}

const digits: string[] = []

function fourDigits(code: number): string {
  return (digits[code] ??= code.toString(16).padStart(4, '0'))
}
