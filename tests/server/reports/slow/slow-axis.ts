import type { Json } from '@paperwright/runtime'
import { readOptions, type ResolvedField } from '@paperwright/runtime/kit'
import type { Group, GroupKey } from '@paperwright/runtime/report'
import { slowFigures, type Measuring } from './slow-figures.ts'
import { directed, ownOrder, plainOrder, type Compare } from './slow-order.ts'
import type { SlowRow } from './slow-rows.ts'
import { shiftSpanOf, spanOfMoment } from './slow-spans.ts'

/** A group of an axis, with the rows in it whatever they cross. */
export interface SlowNode {
  keys: GroupKey[]
  rows: SlowRow[]
  children: SlowNode[]
}

/** A row or column: the rows of a group of the innermost kind, of a subtotal, or all. */
export interface SlowHead {
  keys: GroupKey[]
  role: 'group' | 'subtotal' | 'total'
  title?: string
  rows: SlowRow[]
}

export interface AxisShape {
  groups: readonly Group[]
  total: boolean | string | undefined
}

/** The heads of an axis over all rows of the query. */
export function slowHeads(shape: AxisShape, rows: readonly SlowRow[], measuring: Measuring): SlowHead[] {
  if (shape.groups.length === 0) return [{ keys: [], role: 'group', rows: [...rows] }]
  const nodes = nodesOf(shape.groups, { keys: [], rows: [...rows], children: [] }, measuring)
  const heads = nodes.flatMap((node) => headsOf(node, shape.groups))
  return shape.total
    ? [...heads, { keys: [], role: 'total', ...titled(shape.total), rows: [...rows] }]
    : heads
}

function headsOf(node: SlowNode, groups: readonly Group[]): SlowHead[] {
  const { keys, rows, children } = node
  if (keys.length === groups.length) return [{ keys, role: 'group', rows }]
  const inside = children.flatMap((child) => headsOf(child, groups))
  const { subtotal } = groups[keys.length - 1]!
  return subtotal && inside.length > 0
    ? [...inside, { keys, role: 'subtotal', ...titled(subtotal), rows }]
    : inside
}

/** `true` leaves the words to whoever prints them. */
function titled(words: boolean | string) {
  return typeof words === 'string' ? { title: words } : {}
}

/** The groups inside one, in order, and what is inside them. */
function nodesOf(groups: readonly Group[], around: SlowNode, measuring: Measuring): SlowNode[] {
  const group = groups[around.keys.length]
  if (!group) return []
  const field = measuring.fields.get(group.field)!
  if (group.beside) return besideNodes(groups, around, measuring)
  const byKey = new Map<Json, SlowRow[]>()
  for (const row of around.rows) {
    const key = keyOf(row.values[group.field]!, group)
    byKey.set(key, [...(byKey.get(key) ?? []), row])
  }
  const others = group.top ? takeOthers(group, field, { byKey, measuring }) : []
  if (group.complete) complete(byKey, group, field)
  const sorted = sortKeys(group, field, { byKey, measuring })
  const node = (key: GroupKey, rows: SlowRow[]): SlowNode => {
    const made: SlowNode = { keys: [...around.keys, key], rows, children: [] }
    return { ...made, children: nodesOf(groups, made, measuring) }
  }
  const nodes = sorted.map((value) => node({ value: value as string }, byKey.get(value)!))
  const words = group.top?.others
  if (others.length === 0 || !words) return nodes
  return [...nodes, node({ others: words === true ? '' : words }, others)]
}

/** One, with all rows of the group around: what its newest record says, the first of its rows. */
function besideNodes(groups: readonly Group[], around: SlowNode, measuring: Measuring): SlowNode[] {
  const group = groups[around.keys.length]!
  const said = around.rows
    .map((row) => ({ record: row.record, key: keyOf(row.values[group.field]!, group) }))
    .filter(({ key }) => key !== null)
  const areOthers = around.keys.some((key) => 'others' in key)
  const newest = said
    .map(({ record }) => record)
    .sort()
    .at(-1)
  const value = areOthers ? null : (said.find(({ record }) => record === newest)?.key ?? null)
  const made: SlowNode = {
    keys: [...around.keys, { value: value as string }],
    rows: around.rows,
    children: [],
  }
  return [{ ...made, children: nodesOf(groups, made, measuring) }]
}

/** What a row's value is bundled as. */
export function keyOf(value: Json, { bucket }: Group): Json {
  if (value === null || bucket === undefined) return value
  if (typeof bucket === 'string') return spanOfMoment(String(value), bucket) ?? null
  return bucket.filter((bound) => bound <= Number(value)).length - 1
}

interface Bundle {
  byKey: Map<Json, SlowRow[]>
  measuring: Measuring
}

/** Takes those beyond the top out of the groups, and gives their rows; the blank one is no part of the contest. */
function takeOthers({ top, ...group }: Group, field: ResolvedField, { byKey, measuring }: Bundle): SlowRow[] {
  const { count, by } = top!
  const ranked = [...byKey.keys()]
    .filter((key) => key !== null && slowFigures(byKey.get(key)!, measuring)[by] !== null)
    .sort(byMeasure(by, 'desc', { byKey, measuring }, ownKeyOrder(group, field)))
  const first = new Set([null, ...ranked.slice(0, count)])
  return [...byKey.keys()]
    .filter((key) => !first.has(key))
    .flatMap((key) => {
      const rows = byKey.get(key)!
      byKey.delete(key)
      return rows
    })
}

function byMeasure(
  measure: string,
  direction: 'asc' | 'desc',
  { byKey, measuring }: Bundle,
  ties: Compare,
): Compare {
  const figures = new Map(
    [...byKey].map(([key, rows]) => [key, slowFigures(rows, measuring)[measure] ?? null]),
  )
  const order = directed(plainOrder, direction)
  return (a, b) => order(figures.get(a)!, figures.get(b)!) || ties(a, b)
}

/** The group by itself, rising. */
function ownKeyOrder({ bucket }: Group, field: ResolvedField): Compare {
  return bucket === undefined ? ownOrder(field, 'collate') : plainOrder
}

/** By the group's own sort, the blank one last. */
function sortKeys(group: Group, field: ResolvedField, bundle: Bundle): Json[] {
  const { sort } = group
  const own = ownKeyOrder(group, field)
  const compare =
    sort && sort.by !== group.field
      ? byMeasure(sort.by, sort.direction, bundle, own)
      : directed(own, sort?.direction ?? 'asc')
  const keys = [...bundle.byKey.keys()]
  return [...keys.filter((key) => key !== null).sort(compare), ...keys.filter((key) => key === null)]
}

/** Options without a row, and spans, from the first to the last that has one. */
function complete(byKey: Map<Json, SlowRow[]>, { bucket }: Group, field: ResolvedField) {
  const known = [...byKey.keys()].filter((key) => key !== null)
  const add = (key: Json) => byKey.has(key) || byKey.set(key, [])
  if (field.kind === 'option') {
    const listed = readOptions(field.schema!).map(({ value }) => value)
    for (const value of listed) add(value)
    return
  }
  if (Array.isArray(bucket) || known.length === 0) return
  const sorted = known.map(String).sort()
  for (let span = sorted[0]!; span < sorted.at(-1)!; span = shiftSpanOf(span, 1)) add(span)
}
