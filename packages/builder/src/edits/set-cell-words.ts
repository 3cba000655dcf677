import type { Cell, Form } from '@paperwright/runtime'
import { setTitle } from '../fields/set-title.ts'
import { withMatter } from '../sheet/cell-look.ts'
import { requireCell, setCell } from './set-cell.ts'
import { EditRefused } from './edit-refused.ts'
import { setSlot } from './slots.ts'
import type { CellPlace } from './split-cell.ts'
import { requireKnownFields } from './require-known-fields.ts'

/**
 * What is typed into a cell: the words of a label, the title of the field that it names, the label of a slot, the
 * words of a diagonal head (a line each), or words with fields in them. Empty words leave an empty cell.
 */
export function setCellWords(form: Form, { words, ...place }: CellPlace & { words: string }): Form {
  const cell = requireCell(form, place)
  if ('title' in cell && words !== '') return setTitle(form, { pointer: cell.title, title: words })
  if ('sign' in cell && words !== '') return setSlot(form, { key: cell.sign, slot: { label: words } })
  if ('diagonal' in cell && words !== '') return setCell(form, place, diagonal(cell, words))
  if ('prose' in cell && words !== '') {
    requireKnownFields(form, words)
    return setCell(form, place, { ...cell, prose: words })
  }
  if ('text' in cell && words !== '') return setCell(form, place, { ...cell, text: words })
  if ('field' in cell || 'option' in cell || 'index' in cell || 'across' in cell || 'chart' in cell)
    throw new EditRefused('noWordsHere')
  return setCell(form, place, withMatter(cell, words === '' ? {} : { text: words }))
}

/** A head cut by diagonals holds two or three words. */
function diagonal(cell: Cell, words: string): Cell {
  const lines = words
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length < 2 || lines.length > 3) throw new EditRefused('diagonalWords')
  return withMatter(cell, { diagonal: lines })
}
