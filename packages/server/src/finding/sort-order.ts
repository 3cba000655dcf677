import type { JsonSchema } from '@paperwright/runtime'
import { readOptions, valueKindOf } from '@paperwright/runtime/kit'
import { desc, sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import { submissions } from '../db/schema.ts'
import { wordsSql } from '../directory/called.ts'
import { BadRequest } from '../errors.ts'
import { jsonPath } from '../forms/impact/json-path.ts'
import { chainMoments } from './chain-condition.ts'
import { isHidden, type FindableField } from './findable-fields.ts'
import { folded } from './filter-condition.ts'
import { ownColumns } from './own-columns.ts'

export interface Sort {
  /** A field's pointer, without `*`, or the name of what every submission has (`number`, `createdAt` …). */
  field: string
  direction: 'asc' | 'desc'
}

const MOST_SORTS = 3

/**
 * The order of submissions: figures as figures, options as the form lists them, blanks last both ways. What ties, and
 * where nothing is asked for: newest first.
 */
export function sortOrder(sorts: readonly Sort[], fields: ReadonlyMap<string, FindableField>): SQL[] {
  if (sorts.length > MOST_SORTS) throw new BadRequest(`Records are sorted by ${MOST_SORTS} fields at most.`)
  return [
    ...sorts.map(({ field, direction }) => {
      const key = sortKey(field, fields)
      return direction === 'asc' ? sql`${key} asc nulls last` : sql`${key} desc nulls last`
    }),
    desc(submissions.id),
  ]
}

function sortKey(field: string, fields: ReadonlyMap<string, FindableField>): SQLWrapper {
  const own = Object.hasOwn(ownColumns, field) ? ownColumns[field] : undefined
  if (own) return own.column
  const moment = Object.hasOwn(chainMoments, field) ? chainMoments[field] : undefined
  if (moment) return moment
  const found = fields.get(field)
  const key = found && !field.includes('/*') ? keyOf(found.schema) : undefined
  if (!key) throw new BadRequest(`There is no field ${field} to sort by.`, { field })
  const value = sql`(select ${key} from jsonb_path_query_first(${submissions.record}, ${jsonPath(field)}::jsonpath) as value)`
  return isHidden(found!) ? sql`case when not ${isHidden(found!)} then ${value} end` : value
}

/** What a value sorts by; null where it is of another type than its field has today. */
function keyOf(schema: JsonSchema): SQL | undefined {
  switch (valueKindOf(schema)) {
    case 'number':
      return sql`case jsonb_typeof(value) when 'number' then value::numeric end`
    case 'text':
    case 'moment':
      return folded(wordsSql(sql`value`, schema))
    case 'answer':
      return sql`case jsonb_typeof(value) when 'boolean' then value::boolean end`
    case 'option': {
      if (schema.type === 'array') return undefined
      const options = JSON.stringify(readOptions(schema).map((option) => option.value))
      return sql`(select place from jsonb_array_elements(${options}::jsonb) with ordinality as option(one, place)
        where one = value limit 1)`
    }
    case 'other':
      return undefined
  }
}
