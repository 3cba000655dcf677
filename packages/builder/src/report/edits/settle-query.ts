import { groupingDepth, isGroupOfSpans, type ResolvedField } from '@paperwright/runtime/kit'
import type { CrossShape, Group, ListShape, Measure, Query, Sort } from '@paperwright/runtime/report'
import { withoutBlanks } from './without-blanks.ts'

/** `fields` are the query's own, where they lead somewhere. */
export function settleQuery(query: Query, fields?: ReadonlyMap<string, ResolvedField>): Query {
  const { where, list, cross } = query
  return withoutBlanks<Query>({
    ...query,
    where: where && where.length > 0 ? where : undefined,
    list: list && settleList(list, query),
    cross: cross && settleCross(cross, fields),
  })
}

function settleList(list: ListShape, { fields }: Query): ListShape {
  const sort = list.sort?.filter(({ by }) => Object.hasOwn(fields, by))
  const totals = Object.entries(list.totals ?? {}).filter(([key]) => list.fields.includes(key))
  return withoutBlanks<ListShape>({
    ...list,
    sort: sort && sort.length > 0 ? sort : undefined,
    totals: totals.length > 0 ? Object.fromEntries(totals) : undefined,
  })
}

function settleCross(cross: CrossShape, fields?: ReadonlyMap<string, ResolvedField>): CrossShape {
  const rows = settleAxis(cross.rows ?? [], cross)
  const columns = settleAxis(cross.columns ?? [], cross)
  const spans = [...rows, ...columns].filter((group) => {
    const field = fields?.get(group.field)
    return field && isGroupOfSpans(group, field)
  })
  const measures = Object.entries(cross.measures).map(([key, measure]) => {
    const { show, ...rest } = measure
    const compares = show === 'difference' || show === 'growth'
    return [key, compares && fields && spans.length !== 1 ? rest : measure] as [string, Measure]
  })
  return withoutBlanks<CrossShape>({
    ...cross,
    rows: rows.length > 0 ? rows : undefined,
    columns: columns.length > 0 ? columns : undefined,
    measures: Object.fromEntries(measures),
    keep: rows.length > 0 ? cross.keep : undefined,
  })
}

/** What only stands beside a group is behind all groups; what came to stand first is a group. */
function settleAxis(groups: readonly Group[], { measures }: CrossShape): Group[] {
  const [first, ...others] = groups
  const grouped = first ? [{ ...first, beside: undefined }, ...others] : []
  const settled = [...grouped.filter(({ beside }) => !beside), ...grouped.filter(({ beside }) => beside)]
  const depth = groupingDepth(settled)
  return settled.map((group, index) => {
    const isThere = (sort: Sort) => sort.by === group.field || Object.hasOwn(measures, sort.by)
    const top = group.top && Object.hasOwn(measures, group.top.by) ? group.top : undefined
    return withoutBlanks<Group>({
      ...group,
      sort: group.sort && isThere(group.sort) ? group.sort : undefined,
      top,
      subtotal: index < depth - 1 ? group.subtotal : undefined,
      complete: top ? undefined : group.complete,
    })
  })
}
