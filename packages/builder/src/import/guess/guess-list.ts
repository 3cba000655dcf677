import { joinPointer } from '@paperwright/runtime/kit'
import { answerField, isNumberType } from './answer-field.ts'
import { hasWords } from '../table/excel-grid.ts'
import type { FoundList, ListColumn } from './find-lists.ts'
import { addField, addList, entriesOf, note } from './form-draft.ts'
import { heightOf, type FrameDraft } from './frame-draft.ts'
import { readShape } from './read-shape.ts'
import { isWideSet, labelOf, tidyWords } from './tidy-words.ts'

/** Makes the rows a list of the record, its heads the titles of the fields, its row of totals their sums; gives its key. */
export function guessList(draft: FrameDraft, list: FoundList): string {
  const first = list.columns[0]!.area
  const title = list.title ? labelOf(list.title.text) : '明细'
  const key = addList(draft.form, { title, where: first.where })
  for (const column of list.columns) guessColumn(draft, key, column)
  return key
}

function guessColumn({ form, frame, cells }: FrameDraft, list: string, column: ListColumn) {
  const { area, head, group, isIndex, total } = column
  if (isIndex) {
    cells.set(area, { index: joinPointer([list]) })
    return
  }
  const title = head ? labelOf(head.text) : ''
  const { key, cell } = answerField(
    form,
    {
      title: title || '内容',
      shape: readShape(area.text),
      where: area.where,
      name: group + title,
      tall: heightOf(frame, area) > TALL,
      computed: area.formula !== undefined || total?.formula !== undefined,
    },
    list,
  )
  cells.set(area, cell)
  const pointer = joinPointer([list, '*', key])
  const isOwnHead = head && hasWords(head) && head.column === area.column && head.colSpan === area.colSpan
  if (isOwnHead && !cells.has(head)) {
    cells.set(head, { title: pointer, ...(isWideSet(head.text) && { align: 'spread' }) })
  }
  const type = entriesOf(form, list)[key]?.['x-field']
  if (!total || !isNumberType(type) || type === 'percent') return
  const sum = addField(form, {
    title: `${tidyWords(title)}合计`,
    type: type!,
    where: total.where,
    name: `合计${title}`,
    schema: { readOnly: true, 'x-formula': `sum(${list}.${key})` },
  })
  cells.set(total, { field: joinPointer([sum]) })
}

/** Rows that leave room for two lines. */
const TALL = 14

/** Remembers the words of a list's rows that stand in no field. */
export function noteHeads({ form, cells }: FrameDraft, list: FoundList) {
  for (const { head } of list.columns) {
    if (!head || !hasWords(head) || cells.has(head)) continue
    cells.set(head, { text: tidyWords(head.text) })
    note(form, { kind: 'label', text: tidyWords(head.text), where: head.where })
  }
}
