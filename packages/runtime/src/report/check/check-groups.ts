import { isSeveralOptions } from '../resolve/form-fields.ts'
import type { ProblemList } from '../problems/problem-list.ts'
import { groupingDepth, type Group, type Measure } from '../definition/query.ts'
import type { ResolvedField } from '../resolve/resolved-query.ts'
import { fitsBucket, isGroupOfSpans } from '../resolve/spans-of-fields.ts'

interface Known {
  fields: ReadonlyMap<string, ResolvedField>
  measures: Readonly<Record<string, Measure>>
}

/** The groups of one axis. */
export function checkGroups(groups: readonly Group[], known: Known, problems: ProblemList) {
  const seen = new Set<string>()
  for (const [index, group] of groups.entries()) {
    const here = problems.below(index)
    const same = JSON.stringify([group.field, group.bucket ?? null])
    if (seen.has(same)) here.add(['field'], 'sameGroup', { key: group.field })
    seen.add(same)
    checkGroup(group, known, here)
    if (group.beside) checkBeside(groups, index, here)
    if (group.subtotal && index >= groupingDepth(groups) - 1) here.add(['subtotal'], 'subtotalInnermost')
  }
}

function checkGroup(group: Group, { fields, measures }: Known, problems: ProblemList) {
  const { field: key, bucket, sort, top, complete } = group
  const field = fields.get(key)
  if (!field) return problems.add(['field'], 'noSuchKey', { key })
  if (!isGroupable(field)) return problems.add(['field'], 'notGroupable', { field: field.title })
  if (!fitsBucket(bucket, field)) problems.add(['bucket'], 'bucketNeverFits', { field: field.title })
  if (Array.isArray(bucket) && bucket.some((bound, index) => index > 0 && bound <= bucket[index - 1]!))
    problems.add(['bucket'], 'boundsNotRising')
  if (sort && sort.by !== key && !Object.hasOwn(measures, sort.by))
    problems.add(['sort', 'by'], 'noSuchMeasure', { measure: sort.by })
  if (top && !Object.hasOwn(measures, top.by))
    problems.add(['top', 'by'], 'noSuchMeasure', { measure: top.by })
  if (complete && top) problems.add(['complete'], 'completeWithTop')
  if (complete && field.kind !== 'option' && !isGroupOfSpans(group, field))
    problems.add(['complete'], 'neverComplete', { field: field.title })
}

/** It has one value for each group around it, so nothing can be made of several. */
function checkBeside(groups: readonly Group[], index: number, problems: ProblemList) {
  const { top, complete, subtotal } = groups[index]!
  const isBehind = groups.slice(index).every(({ beside }) => beside)
  if (index === 0 || !isBehind) problems.add(['beside'], 'besideNothing')
  if (top || complete || subtotal) problems.add(['beside'], 'besideAlone')
}

/** One value for a row; several options are grouped by a source that walks them. */
function isGroupable({ kind, schema }: ResolvedField): boolean {
  return kind !== 'other' && !(schema && isSeveralOptions(schema))
}
