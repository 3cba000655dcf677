import type { ProblemList } from '../problems/problem-list.ts'
import type { ListShape } from '../definition/query.ts'
import type { ResolvedField } from '../resolve/resolved-query.ts'

/** A list shows fields of its query, sorted by such as have an order, summed up by such as can be. */
export function checkList(
  { fields: shown, sort = [], totals = {} }: ListShape,
  fields: ReadonlyMap<string, ResolvedField>,
  problems: ProblemList,
) {
  for (const [index, key] of shown.entries()) {
    if (!fields.has(key)) problems.add(['fields', index], 'noSuchKey', { key })
  }
  for (const [index, { by }] of sort.entries()) {
    const field = fields.get(by)
    if (!field) problems.add(['sort', index, 'by'], 'noSuchKey', { key: by })
    else if (field.kind === 'other')
      problems.add(['sort', index, 'by'], 'notSortable', { field: field.title })
  }
  for (const [key, of] of Object.entries(totals)) {
    const field = fields.get(key)
    if (!field || !shown.includes(key)) problems.add(['totals', key], 'noSuchKey', { key })
    else checkSummed(of, field, problems.below('totals', key))
  }
}

/** Only numbers add up; only numbers and moments have a least and a greatest. */
export function checkSummed(of: string, { kind, title }: ResolvedField, problems: ProblemList) {
  const addsUp = of === 'sum' || of === 'average' || of === 'median'
  if (addsUp && kind !== 'number') problems.add([], 'notNumeric', { field: title, of })
  const hasOrder = kind === 'number' || kind === 'moment'
  if ((of === 'min' || of === 'max') && !hasOrder) problems.add([], 'notOrdered', { field: title, of })
}
