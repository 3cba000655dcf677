import type { Json } from '@paperwright/runtime'
import { isComparison, shiftSpan, type ResolvedField } from '@paperwright/runtime/kit'
import type { Comparison, Condition } from '@paperwright/runtime/report'
import { sql, type SQL } from 'drizzle-orm'
import { folded } from '../../finding/filter-condition.ts'
import {
  requireNumber,
  requireOptions,
  requirePair,
  requireSpan,
  requireText,
} from '../../finding/read-filter-value.ts'
import { fieldSql } from './field-sql.ts'
import { columnType } from './reference-sql.ts'
import type { RunContext } from './run-context.ts'

type Fields = ReadonlyMap<string, ResolvedField>

/** A condition on rows; undefined where it compares with a parameter that the reader left blank. */
export function conditionSql(condition: Condition, fields: Fields, context: RunContext): SQL | undefined {
  if (!isComparison(condition)) {
    const any = condition.any.flatMap((one) => conditionSql(one, fields, context) ?? [])
    return any.length === 0 ? undefined : sql`(${sql.join(any, sql` or `)})`
  }
  const field = fields.get(condition.field)!
  const column = fieldSql(field.key)
  if (condition.op === 'empty') return sql`${column} is null`
  if (condition.op === 'notEmpty') return sql`${column} is not null`
  const value = comparedWith(condition, context)
  if (value === undefined || value === null) return undefined
  return compare({ ...condition, value }, field, column)
}

function comparedWith(
  { op, value, parameter, shift }: Comparison,
  { parameters }: RunContext,
): Json | undefined {
  if (parameter === undefined) return value
  const given = parameters[parameter]
  if (given === undefined || given === null) return undefined
  if (shift !== undefined) return shifted(given, shift)
  const isList = op === 'anyOf' || op === 'noneOf'
  return isList && !Array.isArray(given) ? [given] : given
}

/** A year may be a number. */
function shifted(value: Json, by: number): Json | undefined {
  if (typeof value === 'number') return value + by
  if (typeof value !== 'string') return undefined
  const unit = value.length === 4 ? 'year' : value.length === 7 ? 'month' : 'day'
  return shiftSpan(value, unit, by)
}

function compare(comparison: Comparison & { value: Json }, field: ResolvedField, column: SQL): SQL {
  const { op } = comparison
  if (op === 'anyOf') return isOneOf(comparison, field, column)
  if (op === 'noneOf') return sql`not coalesce(${isOneOf(comparison, field, column)}, false)`
  switch (field.kind) {
    case 'number':
      return compareNumbers(comparison, column)
    case 'moment':
      return compareMoments(comparison, column)
    case 'answer':
      return sql`${column} = ${comparison.value === true}::boolean`
    default:
      return compareTexts(comparison, column)
  }
}

function isOneOf(comparison: Comparison, field: ResolvedField, column: SQL): SQL {
  const options = requireOptions(comparison).map(String)
  const among = sql`(select jsonb_array_elements_text(${JSON.stringify(options)}::jsonb))`
  if (columnType(field) !== 'jsonb') return sql`${column} in ${among}`
  return sql`exists (select from jsonb_array_elements_text(${column}) as chosen where chosen in ${among})`
}

const SIGNS = { eq: sql`=`, lt: sql`<`, le: sql`<=`, gt: sql`>`, ge: sql`>=` } as const

function compareNumbers(comparison: Comparison, column: SQL): SQL {
  if (comparison.op === 'between') {
    const [least, greatest] = requirePair(comparison).map((one) => requireNumber(comparison, one))
    return sql`${column} between ${least}::numeric and ${greatest}::numeric`
  }
  const value = requireNumber(comparison, comparison.value)
  if (comparison.op === 'ne') return sql`${column} is distinct from ${value}::numeric`
  return sql`${column} ${SIGNS[comparison.op as keyof typeof SIGNS]} ${value}::numeric`
}

/** Moments are text that sorts by time, whatever the database's collation. */
function compareMoments(comparison: Comparison, column: SQL): SQL {
  const { op, value } = comparison
  const spanOf = (one: Json | undefined) =>
    requireSpan(comparison, typeof one === 'number' ? String(one) : one)
  const [first, last] = op === 'between' ? requirePair(comparison) : [value, value]
  const [from] = spanOf(first)
  const [, to] = spanOf(last)
  const text = sql`${column} collate "C"`
  if (op === 'before') return sql`${text} < ${from}::text`
  if (op === 'after') return sql`${text} > ${to}::text`
  return sql`(${text} >= ${from}::text and ${text} < ${to}::text)`
}

/** A year that the reader gave as a number is found in texts too. */
function compareTexts(comparison: Comparison, column: SQL): SQL {
  const { op, value } = comparison
  const text = requireText(comparison, typeof value === 'number' ? String(value) : value)
  const wanted = folded(sql`${text}::text`)
  const found = folded(column)
  if (op === 'contains') return sql`strpos(${found}, ${wanted}) > 0`
  if (op === 'notContains') return sql`coalesce(strpos(${found}, ${wanted}), 0) = 0`
  if (op === 'startsWith') return sql`starts_with(${found}, ${wanted})`
  return op === 'ne' ? sql`${found} is distinct from ${wanted}` : sql`${found} = ${wanted}`
}
