import { wordBlock } from '../paste/paste-words.ts'
import { readHtmlTable } from '../paste/read-html-table.ts'
import { readTsv } from '../paste/read-tsv.ts'
import { toHtml, toTsv } from './copied-cells.ts'
import type { RangeDesk } from './range-desk.ts'
import { emptyCells, pasteOver, readCells } from './range-edits.ts'
import { rangeWords } from './range-words.ts'

/** Copies and cuts marked cells, and pastes over them. True where the event was theirs. */
export function takeClipboard(desk: RangeDesk, { type, clipboardData }: ClipboardEvent): boolean {
  const marked = desk.get()
  if (!marked || !clipboardData) return false
  const { scope } = desk
  const words = rangeWords[scope.locale]
  if (type === 'paste') {
    if (scope.readOnly) return true
    const html = clipboardData.getData('text/html')
    const block =
      (html === '' ? undefined : readHtmlTable(html)) ?? readTsv(clipboardData.getData('text/plain'))
    if (block.length === 0) return true
    const pasted = desk.change(() => pasteOver(scope, marked, block))
    const said = wordBlock(pasted, scope.locale)
    const first = marked.region.fieldAt(marked.anchor)
    if (said !== '' && first) scope.notices.show({ at: first.bound, words: said, offersUndo: true })
    return true
  }
  const cells = readCells(scope, marked)
  clipboardData.setData('text/plain', toTsv(cells))
  clipboardData.setData('text/html', toHtml(cells))
  if (type === 'cut') desk.change(() => emptyCells(scope, marked))
  desk.say(words[type === 'cut' ? 'cut' : 'copied'](cells.flat().length))
  return true
}
