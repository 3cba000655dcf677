import type { Query, Report } from '@paperwright/runtime/report'
import type { SourceField } from '../fields/source-field.ts'
import { changeQuery } from './change-query.ts'
import { insertItem, type Item } from './insert-item.ts'
import type { Area, ItemPlace } from './place.ts'
import { placeKnownField } from './place-field.ts'
import { ReportEditRefused } from './report-edit-refused.ts'
import { takeItem } from './take-item.ts'

export interface ItemMove {
  from: ItemPlace
  area: Area
  /** Where it stands then, among the others. Default: the last. */
  at?: number
  /** What its field holds, for an area of another kind. */
  field?: Pick<SourceField, 'kind' | 'title'> | undefined
}

/** Moves a chip. Between rows and columns it stays as it is; elsewhere its field starts anew there. */
export function moveItem(report: Report, { from, area, at, field }: ItemMove): Report {
  const { query, ...place } = from
  if (place.area === area || (isAxis(place.area) && isAxis(area)))
    return changeQuery(report, query, (now) => {
      const { rest, item } = takeItem(now, place)
      return insertItem(rest, { area, at, item })
    })
  let key: string | undefined
  const taken = changeQuery(report, query, (now) => {
    const { rest, item } = takeItem(now, place)
    key = movedField(item)
    if (key === undefined || !field) throw new ReportEditRefused('staysThere')
    return isEmptied(rest) ? now : rest
  })
  return placeKnownField(taken, { query, key: key!, field: field!, area, ...(at !== undefined && { at }) })
}

function isAxis(area: Area): boolean {
  return area === 'rows' || area === 'columns'
}

function isEmptied({ cross }: Query): boolean {
  return cross !== undefined && Object.keys(cross.measures).length === 0
}

function movedField(item: Item): string | undefined {
  if ('group' in item) return item.group.field
  if ('measure' in item) return item.measure.field
  if ('column' in item) return item.column
  return 'any' in item.condition ? undefined : item.condition.field
}
