import { readOptions } from '../../fields/options.ts'
import { listOps, type FilterOp } from '../../finding/filter.ts'
import { valueKindOf } from '../../finding/value-kind.ts'
import type { Json, JsonSchema } from '../../form/json-schema.ts'
import { isRelativeSpan, isSpanOfMonths } from '../../moment/relative-span.ts'
import type { ProblemList } from '../problems/problem-list.ts'
import type { Comparison, Condition } from '../definition/query.ts'
import { isComparison, type ResolvedField } from '../resolve/resolved-query.ts'
import { mayBeYear, spanOf } from '../resolve/spans-of-fields.ts'

export interface ConditionScope {
  fields: ReadonlyMap<string, ResolvedField>
  /** The report's parameters by key. */
  parameters: ReadonlyMap<string, JsonSchema>
}

/** Conditions that compare fields as their kinds allow, with values or parameters that can be what they hold. */
export function checkConditions(
  conditions: readonly Condition[],
  scope: ConditionScope,
  problems: ProblemList,
) {
  for (const [index, condition] of conditions.entries()) {
    const here = problems.below(index)
    if (isComparison(condition)) checkComparison(condition, scope, here)
    else checkConditions(condition.any, scope, here.below('any'))
  }
}

const WITHOUT_VALUE: readonly FilterOp[] = ['empty', 'notEmpty']

function checkComparison(comparison: Comparison, scope: ConditionScope, problems: ProblemList) {
  const { field: key, op, value, parameter, shift } = comparison
  const field = scope.fields.get(key)
  if (!field) return problems.add(['field'], 'noSuchKey', { key })
  if (!listOps[field.kind].includes(op) || (op === 'within' && isClock(field)))
    return problems.add(['op'], 'opNeverFits', { field: field.title, op })
  if (WITHOUT_VALUE.includes(op)) {
    if (value !== undefined || parameter !== undefined) problems.add([], 'valueNotAsked', { op })
    return
  }
  if ((value === undefined) === (parameter === undefined)) return problems.add([], 'valueOrParameter')
  if (parameter === undefined) {
    if (!fitsValue(value!, op, field)) problems.add(['value'], 'valueNeverFits', { field: field.title, op })
    if (shift !== undefined) problems.add(['shift'], 'shiftWithoutSpan')
    return
  }
  const schema = scope.parameters.get(parameter)
  if (!schema) return problems.add(['parameter'], 'noSuchParameter', { parameter })
  if (!fitsParameter(schema, op, field))
    problems.add(['parameter'], 'parameterNeverFits', { parameter, field: field.title, op })
  const isSpan = spanOf(schema) !== undefined || mayBeYear(schema)
  if (shift !== undefined && !isSpan) problems.add(['shift'], 'shiftWithoutSpan')
}

function fitsValue(value: Json, op: FilterOp, field: ResolvedField): boolean {
  if (op === 'within') {
    const isOfMonths = field.schema !== undefined && spanOf(field.schema) === 'month'
    return isOfMonths ? isSpanOfMonths(value) : isRelativeSpan(value)
  }
  if (op === 'between') {
    if (!Array.isArray(value) || value.length !== 2) return false
    const [least, greatest] = value as [Json, Json]
    return fitsOne(least, field) && fitsOne(greatest, field) && least! <= greatest!
  }
  if (field.kind !== 'option') return fitsOne(value, field)
  const options = field.schema ? readOptions(field.schema) : []
  const isOption = (one: Json) => options.some((option) => option.value === one)
  return Array.isArray(value) && value.length > 0 && value.every(isOption)
}

/** A moment, or a span that it may lie in: `2026`, `2026-03`. */
const ON_CALENDAR = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2})?)?)?$/
const ON_CLOCK = /^\d{2}:\d{2}$/

function fitsOne(value: Json, { kind, schema }: ResolvedField): boolean {
  if (kind === 'number') return typeof value === 'number'
  if (kind === 'answer') return typeof value === 'boolean'
  if (typeof value !== 'string' || value === '') return false
  if (kind !== 'moment') return true
  return (schema && spanOf(schema) === undefined ? ON_CLOCK : ON_CALENDAR).test(value)
}

/** A time of the day lies in no span of days; what a formula gives without a schema are days. */
function isClock({ schema }: ResolvedField): boolean {
  return schema !== undefined && spanOf(schema) === undefined
}

/** One parameter is one value, which is no pair; a day or month, or a whole number as a year, is a span of moments. */
function fitsParameter(schema: JsonSchema, op: FilterOp, field: ResolvedField): boolean {
  const given = valueKindOf(schema)
  if (op === 'between' || op === 'within') return false
  if (field.kind === 'moment') {
    if (isClock(field)) return given === 'moment' && spanOf(schema) === undefined
    return spanOf(schema) !== undefined || mayBeYear(schema)
  }
  if (field.kind === 'option') return given === 'option' || given === 'text'
  if (field.kind === 'text') return given === 'text' || (given === 'option' && schema.type === 'string')
  return given === field.kind
}
