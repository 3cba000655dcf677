import type { Query } from '@paperwright/runtime/report'
import type { Item } from './insert-item.ts'
import type { ItemPlace } from './place.ts'

/** A query without the chip at a place, and what it stood for. An empty area is for the caller to mend or refuse. */
export function takeItem(query: Query, { area, at }: Omit<ItemPlace, 'query'>): { rest: Query; item: Item } {
  const { where = [], list, cross } = query
  if (area === 'where' && where[at])
    return { rest: { ...query, where: where.toSpliced(at, 1) }, item: { condition: where[at] } }
  if (area === 'list' && list?.fields[at] !== undefined)
    return {
      rest: { ...query, list: { ...list, fields: list.fields.toSpliced(at, 1) } },
      item: { column: list.fields[at] },
    }
  const measures = Object.entries(cross?.measures ?? {})
  if (area === 'measures' && cross && measures[at]) {
    const [key, measure] = measures[at]
    const others = Object.fromEntries(measures.toSpliced(at, 1))
    return { rest: { ...query, cross: { ...cross, measures: others } }, item: { key, measure } }
  }
  const groups = area === 'rows' || area === 'columns' ? cross?.[area] : undefined
  if (cross && groups?.[at])
    return {
      rest: { ...query, cross: { ...cross, [area]: groups.toSpliced(at, 1) } },
      item: { group: groups[at] },
    }
  throw new Error(`There is nothing at ${at} of ${area}.`)
}
