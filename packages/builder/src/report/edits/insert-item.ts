import type { Condition, CrossShape, Group, Measure, Query } from '@paperwright/runtime/report'
import type { Area } from './place.ts'
import { keysOfQuery } from './keys-of-query.ts'
import { newKey } from './new-key.ts'
import { newTitle } from './new-title.ts'
import { ReportEditRefused } from './report-edit-refused.ts'

/** What a chip stands for. A measure that is moved keeps its key. */
export type Item =
  | { group: Group }
  | { measure: Measure; key?: string }
  | { condition: Condition }
  | { column: string }

/** Puts it in an area, before the chip that is there; an item of another area's kind is a fault of the program. */
export function insertItem(
  query: Query,
  { area, at, item }: { area: Area; at?: number | undefined; item: Item },
): Query {
  if (area === 'where' && 'condition' in item)
    return { ...query, where: insert(query.where ?? [], item.condition, at) }
  if (area === 'list' && 'column' in item && query.list) {
    if (query.list.fields.includes(item.column)) throw new ReportEditRefused('columnThere')
    return { ...query, list: { ...query.list, fields: insert(query.list.fields, item.column, at) } }
  }
  const { cross } = query
  if (area === 'measures' && 'measure' in item && cross)
    return { ...query, cross: { ...cross, measures: insertMeasure(query, cross, { at, item }) } }
  if ((area === 'rows' || area === 'columns') && 'group' in item && cross)
    return { ...query, cross: { ...cross, [area]: insert(cross[area] ?? [], item.group, at) } }
  throw new Error(`The area ${area} holds something else.`)
}

function insertMeasure(
  query: Query,
  { measures }: CrossShape,
  { at, item }: { at: number | undefined; item: { measure: Measure; key?: string } },
): Record<string, Measure> {
  const { title } = item.measure
  const titles = Object.values(measures).map((one) => one.title)
  // Two of one name are told apart in no head and no legend.
  const measure = { ...item.measure, title: item.key === undefined ? newTitle(title, titles) : title }
  const key = item.key ?? newKey(`${measure.field ?? 'measure'}${suffix(measure)}`, keysOfQuery(query))
  return Object.fromEntries(insert(Object.entries(measures), [key, measure], at))
}

function suffix({ of }: Measure): string {
  const word: string = of ?? 'formula'
  return `${word[0]!.toUpperCase()}${word.slice(1)}`
}

function insert<One>(list: readonly One[], one: One, at = list.length): One[] {
  return list.toSpliced(at, 0, one)
}
