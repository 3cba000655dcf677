import type { Filter, ValueKind } from '@paperwright/runtime/kit'
import { sql, type AnyColumn, type SQL } from 'drizzle-orm'
import { momentsMeet } from './moments-meet.ts'
import { refuseFilter, requireOptions, requireText } from './read-filter-value.ts'

/** A filter on what a submission has beside its record. Expects a way of comparing that the kind knows. */
export function ownCondition(
  filter: Filter,
  { column, kind, zone }: { column: AnyColumn; kind: ValueKind; zone: string },
): SQL {
  switch (filter.op) {
    case 'empty':
      return sql`${column} is null`
    case 'notEmpty':
      return sql`${column} is not null`
    case 'anyOf':
      return isOneOf(filter, column)
    case 'noneOf':
      return sql`not coalesce(${isOneOf(filter, column)}, false)`
  }
  return kind === 'moment'
    ? momentsMeet(filter, { column: sql`${column}`, zone })
    : compareTexts(filter, column)
}

function isOneOf(filter: Filter, column: AnyColumn): SQL {
  const options = requireOptions(filter).map(String)
  if (column.getSQLType() !== 'uuid')
    return sql`${column} in (select jsonb_array_elements_text(${JSON.stringify(options)}::jsonb))`
  if (!options.every((option) => UUID.test(option)))
    throw refuseFilter(filter, 'compares with ids of records')
  return sql`${column} in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(options)}::jsonb) as value)`
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Numbers of submissions: capitals, digits and hyphens. */
function compareTexts(filter: Filter, column: AnyColumn): SQL {
  const wanted = requireText(filter, filter.value).normalize('NFKC').toUpperCase()
  if (filter.op === 'notContains') return sql`strpos(${column}, ${wanted}::text) = 0`
  if (filter.op === 'contains') return sql`strpos(${column}, ${wanted}::text) > 0`
  if (filter.op === 'startsWith') return sql`starts_with(${column}, ${wanted}::text)`
  return filter.op === 'ne' ? sql`${column} <> ${wanted}::text` : sql`${column} = ${wanted}::text`
}
