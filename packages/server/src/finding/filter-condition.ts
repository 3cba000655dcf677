import type { JsonSchema, ZonedMoment } from '@paperwright/runtime'
import {
  daysOfSpan,
  listOps,
  RECORD_OWN_FIELDS,
  spanOf,
  valueKindOf,
  type Filter,
  type RecordFilter,
} from '@paperwright/runtime/kit'
import { sql, type SQL } from 'drizzle-orm'
import { submissions } from '../db/schema.ts'
import { namesSql } from '../directory/called.ts'
import { BadRequest } from '../errors.ts'
import { jsonPath } from '../forms/impact/json-path.ts'
import { chainCondition, isChainField } from './chain-condition.ts'
import { isHidden, type FindableField } from './findable-fields.ts'
import { ownColumns } from './own-columns.ts'
import { ownCondition } from './own-condition.ts'
import {
  refuseFilter,
  refuseOp,
  requireNumber,
  requireOptions,
  requirePair,
  requireSpan,
  requireText,
} from './read-filter-value.ts'

export interface FilterScope {
  /** The fields that may be filtered by, by their pointers. */
  fields: ReadonlyMap<string, FindableField>
  /** What spans like this month are seen from; days are those of its zone. */
  now: ZonedMoment
}

/**
 * A filter as a condition on submissions; values and paths travel as parameters. Refused with 400: fields that are not
 * among the findable ones, ways of comparing that the field's kind does not know, values that it cannot be compared with.
 */
export function filterCondition(filter: RecordFilter, scope: FilterScope): SQL {
  if (!('any' in filter)) return oneCondition(filter, scope)
  return sql`(${sql.join(
    filter.any.map((one) => oneCondition(one, scope)),
    sql` or `,
  )})`
}

function oneCondition(filter: Filter, { fields, now }: FilterScope): SQL {
  const chain = isChainField(filter.field) ? filter.field : undefined
  const own = Object.hasOwn(ownColumns, filter.field) ? ownColumns[filter.field] : undefined
  const found = fields.get(filter.field)
  if (!chain && !own && !found)
    throw new BadRequest(`There is no field ${filter.field} to filter by.`, { field: filter.field })
  const kind = chain ? RECORD_OWN_FIELDS[chain].kind : own ? own.kind : valueKindOf(found!.schema)
  if (!listOps[kind].includes(filter.op)) throw refuseOp(filter, kind, listOps[kind])
  const settled =
    filter.op === 'within' ? settleSpan(filter, chain || own ? 'day' : spanOf(found!.schema), now) : filter
  if (chain) return chainCondition(settled, { field: chain, zone: now.zone })
  if (own) return ownCondition(settled, { ...own, zone: now.zone })
  const condition = recordCondition(settled, found!.schema)
  const hidden = isHidden(found!)
  return hidden
    ? sql`case when ${hidden} then ${BLANK_MEETS.has(filter.op)} else ${condition} end`
    : condition
}

/** The days that a relative span lasts today, or its months. */
function settleSpan(filter: Filter, span: 'day' | 'month' | undefined, now: ZonedMoment): Filter {
  const days = daysOfSpan(filter.value, now)
  if (!days || !span)
    throw refuseFilter(filter, 'compares days or months with a span like "this-month" or "last-7-days"')
  return { ...filter, op: 'between', value: span === 'month' ? days.map((day) => day.slice(0, 7)) : days }
}

/** What is met where there is no value. */
const BLANK_MEETS: ReadonlySet<Filter['op']> = new Set(['empty', 'ne', 'noneOf'])

function recordCondition(filter: Filter, schema: JsonSchema): SQL {
  const path = jsonPath(filter.field)
  const { op, value } = filter
  switch (op) {
    case 'notEmpty':
      return hasValue(path)
    case 'empty':
      return sql`not ${hasValue(path)}`
    case 'anyOf':
      return meets(`${path} ? (@ == $value[*])`, { value: requireOptions(filter) })
    case 'noneOf':
      return sql`not ${meets(`${path} ? (@ == $value[*])`, { value: requireOptions(filter) })}`
  }
  switch (valueKindOf(schema)) {
    case 'number':
      return compareNumbers(filter, path)
    case 'moment':
      return compareMoments(filter, path, schema)
    case 'answer':
      if (typeof value !== 'boolean')
        throw new BadRequest(`The filter "eq" on ${filter.field} compares with true or false.`, {
          field: filter.field,
        })
      return meets(`${path} ? (@ == $value)`, { value })
    default:
      return compareTexts(filter, path, schema)
  }
}

/** The signs of a path's own language; only these go into it, values stay apart. */
const SIGNS: Partial<Record<Filter['op'], string>> = { eq: '==', lt: '<', le: '<=', gt: '>', ge: '>=' }

function compareNumbers(filter: Filter, path: string): SQL {
  if (filter.op === 'between') {
    const [least, greatest] = requirePair(filter).map((one) => requireNumber(filter, one))
    return meets(`${path} ? (@ >= $least && @ <= $greatest)`, { least, greatest })
  }
  const value = requireNumber(filter, filter.value)
  if (filter.op === 'ne') return sql`not ${meets(`${path} ? (@ == $value)`, { value })}`
  return meets(`${path} ? (@ ${SIGNS[filter.op]} $value)`, { value })
}

/** Moments are text that sorts by time, and a day's moments begin with the day. */
function compareMoments(filter: Filter, path: string, schema: JsonSchema): SQL {
  const [first, last] = filter.op === 'between' ? requirePair(filter) : [filter.value, filter.value]
  const [from] = requireSpan(filter, first, schema)
  const [, to] = requireSpan(filter, last, schema)
  if (filter.op === 'before') return meets(`${path} ? (@ < $from)`, { from })
  if (filter.op === 'after') return meets(`${path} ? (@ > $to)`, { to })
  return meets(`${path} ? (@ >= $from && @ < $to)`, { from, to })
}

function compareTexts(filter: Filter, path: string, schema: JsonSchema): SQL {
  const wanted = folded(sql`${requireText(filter, filter.value)}::text`)
  const compare = (name: SQL) => {
    const found = folded(name)
    if (filter.op === 'contains' || filter.op === 'notContains') return sql`strpos(${found}, ${wanted}) > 0`
    return filter.op === 'startsWith' ? sql`starts_with(${found}, ${wanted})` : sql`${found} = ${wanted}`
  }
  const compared = sql.join(namesSql(sql`value`, schema).map(compare), sql` or `)
  const isMet = sql`exists (
    select from jsonb_path_query(${submissions.record}, ${path}::jsonpath) as value
    where ${compared})`
  return filter.op === 'ne' || filter.op === 'notContains' ? sql`not ${isMet}` : isMet
}

/** Full-width signs count as their twins, capitals as small letters. */
export function folded(text: SQL): SQL {
  return sql`lower(normalize(${text}, NFKC))`
}

function meets(path: string, variables: Record<string, unknown>): SQL {
  return sql`jsonb_path_exists(${submissions.record}, ${path}::jsonpath, ${JSON.stringify(variables)}::jsonb)`
}

/** Asked for its type, a list is one value; a filter alone would look into its entries. */
function hasValue(path: string): SQL {
  return meets(`${path}.type() ? (@ != "null")`, {})
}
