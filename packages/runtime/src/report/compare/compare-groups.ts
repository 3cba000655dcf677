import type { CrossShape, Group } from '../definition/query.ts'
import { compareParts } from './compare-parts.ts'
import { namesFor, type NamesPair } from './query-names.ts'
import type { NamedPart, ReportChange } from './report-change.ts'

interface GroupsPair {
  before: CrossShape
  after: CrossShape
  names: NamesPair
  name(part: 'rowGroup' | 'columnGroup', title: string): NamedPart
}

/** Groups down and across: added, removed, moved to the other axis, with other settings, in another order. */
export function compareGroups({ before, after, names, name }: GroupsPair): ReportChange[] {
  const axes = [
    { part: 'rowGroup', then: before.rows, now: after.rows, other: before.columns },
    { part: 'columnGroup', then: before.columns, now: after.columns, other: before.rows },
  ] as const
  const changes = axes.flatMap(({ part, then, now }) =>
    compareParts<Group>({
      before: groupsOf(then, now),
      after: groupsOf(now, then),
      name: (_, group, side) => name(part, namesFor(group.field, side, names).group(group)),
      told: ['field'],
      ordered: true,
    }),
  )
  return joinMoves(changes)
}

/** By field; by field and bucket where an axis has several buckets of one. */
function groupsOf(groups: readonly Group[] = [], others: readonly Group[] = []): Map<string, Group> {
  const isSeveral = (field: string) =>
    [groups, others].some((some) => some.filter((one) => one.field === field).length > 1)
  return new Map(
    groups.map((group) => {
      const { field, bucket } = group
      return [isSeveral(field) ? `${field} ${JSON.stringify(bucket ?? '')}` : field, group]
    }),
  )
}

/** A group that went from one axis and came on the other was moved. */
function joinMoves(changes: readonly ReportChange[]): ReportChange[] {
  const isPair = (one: ReportChange, other: ReportChange) =>
    one.kind === 'removed' &&
    other.kind === 'added' &&
    one.of.title === other.of.title &&
    one.of.part !== other.of.part
  return changes.flatMap((change): ReportChange[] => {
    if (change.kind === 'added' && changes.some((one) => isPair(one, change)))
      return [{ kind: 'moved', of: change.of }]
    return changes.some((other) => isPair(change, other)) ? [] : [change]
  })
}
