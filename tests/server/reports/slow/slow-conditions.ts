import type { Json, JsonObject } from '@paperwright/runtime'
import { isComparison, type ResolvedField } from '@paperwright/runtime/kit'
import type { Comparison, Condition } from '@paperwright/runtime/report'
import { shiftSpanOf } from './slow-spans.ts'

export interface Compared {
  fields: ReadonlyMap<string, ResolvedField>
  given: JsonObject
}

export function areMet(conditions: readonly Condition[], values: JsonObject, compared: Compared): boolean {
  return conditions.every((condition) => isMet(condition, values, compared) ?? true)
}

/** Undefined for one that is left out: the reader gave nothing for its parameter. */
function isMet(condition: Condition, values: JsonObject, compared: Compared): boolean | undefined {
  if (isComparison(condition)) return compare(condition, values, compared)
  const met = condition.any.map((one) => isMet(one, values, compared)).filter((one) => one !== undefined)
  return met.length === 0 ? undefined : met.some(Boolean)
}

function compare(
  comparison: Comparison,
  values: JsonObject,
  { fields, given }: Compared,
): boolean | undefined {
  const { field: key, op, parameter, shift = 0 } = comparison
  const found = values[key] ?? null
  if (op === 'empty') return found === null
  if (op === 'notEmpty') return found !== null
  let wanted = parameter === undefined ? comparison.value! : given[parameter]
  if (wanted === undefined || wanted === null || wanted === '') return undefined
  const { kind } = fields.get(key)!
  if (kind === 'moment') {
    if (typeof wanted === 'number') wanted = String(wanted).padStart(4, '0')
    if (shift !== 0) wanted = shiftSpanOf(String(wanted), shift)
    return found !== null && meetsMoment(String(found), op, wanted)
  }
  if (shift !== 0 && typeof wanted === 'number') wanted += shift
  if (shift !== 0 && typeof wanted === 'string') wanted = shiftSpanOf(wanted, shift)
  if (kind === 'option') return meetsOption(found, op, wanted)
  if (kind === 'text') return meetsText(found, op, wanted)
  if (found === null) return op === 'ne'
  if (kind === 'answer') return found === wanted
  return meetsNumber(Number(found), op, wanted)
}

function meetsMoment(found: string, op: string, wanted: Json): boolean {
  const [first, last] = Array.isArray(wanted) ? wanted.map(String) : [String(wanted), String(wanted)]
  if (op === 'before') return found < first!
  const isWithin = found <= last! || found.startsWith(last!)
  if (op === 'after') return !isWithin
  return found >= first! && isWithin
}

function meetsOption(found: Json, op: string, wanted: Json): boolean {
  const chosen = found === null ? [] : [found].flat()
  const isAmong = chosen.some((one) => [wanted].flat().includes(one))
  return op === 'anyOf' ? isAmong : !isAmong
}

function meetsText(found: Json, op: string, wanted: Json): boolean {
  if (found === null) return op === 'ne' || op === 'notContains'
  const [a, b] = [foldText(String(found)), foldText(String(wanted))]
  if (op === 'contains') return a.includes(b)
  if (op === 'notContains') return !a.includes(b)
  if (op === 'startsWith') return a.startsWith(b)
  return op === 'eq' ? a === b : a !== b
}

/** Full-width signs count as their twins, capitals as small letters. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

function meetsNumber(found: number, op: string, wanted: Json): boolean {
  if (Array.isArray(wanted)) return found >= Number(wanted[0]) && found <= Number(wanted[1])
  const number = Number(wanted)
  switch (op) {
    case 'eq':
      return found === number
    case 'ne':
      return found !== number
    case 'lt':
      return found < number
    case 'le':
      return found <= number
    case 'gt':
      return found > number
    default:
      return found >= number
  }
}
