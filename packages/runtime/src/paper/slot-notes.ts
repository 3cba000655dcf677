import { fitLines, lineText } from './fit-lines.ts'
import { LEADING } from './cell-measures.ts'
import type { SetLine, TypeStyle } from './break-lines.ts'
import type { StandingSignature } from '../record/history/standing-signatures.ts'
import { textWidth } from './metrics/text-width.ts'
import type { Mark } from './page.ts'
import { baselineOf } from './place-lines.ts'
import type { SheetScope } from './sheet-scope.ts'
import { dayOf, signedNames, struckAt } from './slot-signatures.ts'

/** Small words at a place to sign: what was said with a signature, and signatures that were struck. */
export interface SlotNote {
  text: string
  /** Its words behind these are ruled through. */
  struckAfter?: string
  /** Lines. */
  most: number
}

/** Of the body's size. */
const SMALL = 0.72
/** More of them would be read before what stands: all are in the record's history. */
const MOST_STRUCK = 2

/** The last signatures that were struck, each on a line: `划去：陈静　2026年3月6日`. */
export function struckNotes(scope: SheetScope, slot: string): SlotNote[] {
  const before = scope.locale === 'zh' ? '划去：' : 'Struck: '
  return struckAt(scope, slot)
    .slice(-MOST_STRUCK)
    .map((one) => ({
      text: `${before}${signedNames([one], scope)}　${dayOf([one], scope)}`,
      struckAfter: before,
      most: 1,
    }))
}

/** What was said with each signature. */
export function saidNotes(signatures: readonly StandingSignature[], most: number): SlotNote[] {
  const words = signatures.flatMap(({ said }) => (said === undefined ? [] : [said]))
  return words.length === 0 ? [] : [{ text: words.join('；').replaceAll(/\s+/g, ' '), most }]
}

export interface SetNotes {
  size: number
  height: number
  notes: readonly { text: string; lines: readonly SetLine[]; struckAfter?: string | undefined }[]
}

/** Notes broken into the width that there is; what has no room is cut short. */
export function setNotes(notes: readonly SlotNote[], width: number, body: number): SetNotes {
  const style: TypeStyle = { size: body * SMALL, face: 'serif', boldFace: 'serif-bold' }
  const set = notes.map(({ text, most, struckAfter }) => ({
    ...fitLines(text, { width, most, style }),
    struckAfter,
  }))
  const lines = set.reduce((sum, note) => sum + note.lines.length, 0)
  return { size: style.size, height: lines * style.size * LEADING, notes: set }
}

/** Their marks, one under the other from a left edge and a top. */
export function placeNotes({ size, notes }: SetNotes, x: number, top: number): Mark[] {
  const leading = size * LEADING
  let next = 0
  return notes.flatMap(({ text, lines, struckAfter }): Mark[] => {
    const placed = lines.map((line) => ({
      x,
      y: baselineOf(top + next++ * leading, leading, size),
      text: lineText(line),
      width: line.width,
    }))
    const words: Mark = { kind: 'text', text, size, face: 'serif', lines: placed }
    if (struckAfter === undefined) return [words]
    const [{ y, width }] = placed as [(typeof placed)[number]]
    const from = x + textWidth(struckAfter, size, 'serif')
    return [
      words,
      { kind: 'line', x1: from, y1: y - size * 0.33, x2: x + width, y2: y - size * 0.33, width: 0.5 },
    ]
  })
}
