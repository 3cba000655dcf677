import type { Cell } from '@paperwright/runtime'
import { guessFieldType } from '../../guess/guess-field.ts'
import { hasWords, type Area } from '../table/excel-grid.ts'
import type { CellPosition } from '../table/excel-sheet.ts'
import { addField, addSlot, note, type FormDraft } from './form-draft.ts'
import type { FrameDraft } from './frame-draft.ts'
import { slotLook } from './guess-answers.ts'
import { readSignedCell } from './read-signer.ts'
import { readTemplate, type TemplatePiece } from './read-template.ts'
import { escapeBraces, isWideSet, tidyWords } from './tidy-words.ts'

/** What words are that name no other cell: room to sign, words with blanks in them, or words alone. */
export function guessWords({ form, frame, cells }: FrameDraft) {
  for (const area of frame.areas) {
    if (!cells.has(area) && hasWords(area)) cells.set(area, wordsCell(form, area))
  }
}

function wordsCell(form: FormDraft, area: Area): Cell {
  const { text, where } = area
  const signed = readSignedCell(text)
  if (signed) {
    const { label, date, seal } = signed
    return { sign: addSlot(form, { label, where, ...slotLook({ date, seal, opinion: true }) }) }
  }
  const pieces = readTemplate(text)
  if (pieces.some(({ kind }) => kind === 'blank')) {
    return { prose: writeTemplate(form, pieces, where), align: 'left' }
  }
  const words = tidyWords(text)
  note(form, { kind: 'label', text: words, where })
  const { align } = area.look
  const set = isWideSet(text) ? 'spread' : align === 'center' ? undefined : align
  return { text: words, ...(set && { align: set }) }
}

/** Words with a field for each of their blanks. */
export function writeTemplate(
  form: FormDraft,
  pieces: readonly TemplatePiece[],
  where: CellPosition,
): string {
  return pieces
    .map((piece) => {
      if (piece.kind === 'words') return escapeBraces(piece.text)
      const type = piece.type ?? guessFieldType(piece.label)
      const title = tidyWords(piece.label) || (piece.type ? '日期' : '')
      return `{${addField(form, { title, type, where })}}`
    })
    .join('')
}
