import type { Measure, Query, Report } from '@paperwright/runtime/report'
import type { SourceField } from '../fields/source-field.ts'
import { addField } from './add-field.ts'
import { changeQuery } from './change-query.ts'
import type { Area } from './place.ts'
import { insertItem, type Item } from './insert-item.ts'

export interface NewItem {
  query: string
  field: Pick<SourceField, 'from' | 'kind' | 'title'>
  area: Area
  /** Before which chip. Default: the last. */
  at?: number
}

/** A field of a source put in an area, as a pivot has it: figures are added up, others counted, moments bundled by month. */
export function placeField(report: Report, { query, field, area, at }: NewItem): Report {
  return changeQuery(report, query, (now) => {
    const { query: known, key } = addField(now, field)
    return insertItem(known, { area, at, item: newItem(area, key, field) })
  })
}

/** A field of the query itself, computed ones too. */
export function placeKnownField(
  report: Report,
  {
    query,
    key,
    field,
    area,
    at,
  }: Omit<NewItem, 'field'> & { key: string; field: Pick<SourceField, 'kind' | 'title'> },
): Report {
  return changeQuery(report, query, (now) => insertItem(now, { area, at, item: newItem(area, key, field) }))
}

/** Where a field goes that is put nowhere in particular. */
export function usualArea({ list }: Query, { kind }: Pick<SourceField, 'kind'>): Area {
  if (list) return 'list'
  return kind === 'number' ? 'measures' : kind === 'other' ? 'where' : 'rows'
}

function newItem(area: Area, field: string, { kind, title }: Pick<SourceField, 'kind' | 'title'>): Item {
  if (area === 'where') return { condition: { field, op: 'notEmpty' } }
  if (area === 'list') return { column: field }
  if (area === 'measures') return { measure: newMeasure(field, { kind, title }) }
  return { group: { field, ...(kind === 'moment' && { bucket: 'month' as const }) } }
}

function newMeasure(field: string, { kind, title }: Pick<SourceField, 'kind' | 'title'>): Measure {
  return { title, of: kind === 'number' ? 'sum' : 'count', field }
}
