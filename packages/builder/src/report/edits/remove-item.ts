import type { Query, Report } from '@paperwright/runtime/report'
import { changeQuery } from './change-query.ts'
import type { Item } from './insert-item.ts'
import type { ItemPlace } from './place.ts'
import { ReportEditRefused } from './report-edit-refused.ts'
import { takeItem } from './take-item.ts'
import { isFieldUsed } from './uses-of-field.ts'

/** Takes a chip away, and with it the field that nothing else of the query uses. */
export function removeItem(report: Report, { query, ...place }: ItemPlace): Report {
  return changeQuery(report, query, (now) => {
    const { rest, item } = takeItem(now, place)
    if (rest.list?.fields.length === 0) throw new ReportEditRefused('lastColumn')
    if (rest.cross && Object.keys(rest.cross.measures).length === 0)
      throw new ReportEditRefused('lastMeasure')
    const field = fieldOf(item)
    return field === undefined ? rest : withoutUnused(rest, field)
  })
}

function fieldOf(item: Item): string | undefined {
  if ('group' in item) return item.group.field
  if ('column' in item) return item.column
  if ('measure' in item) return item.measure.field
  return 'any' in item.condition ? undefined : item.condition.field
}

/** A computed field stays until it is taken away itself. */
export function withoutUnused(query: Query, key: string): Query {
  const { [key]: field, ...others } = query.fields
  if (!field || field.from === undefined || isFieldUsed(query, key)) return query
  return Object.keys(others).length === 0 ? query : { ...query, fields: others }
}
