import { getValue, walkFields, type Form, type Json, type JsonObject } from '@paperwright/runtime'
import {
  compileRules,
  isFault,
  parseFormula,
  readFieldsOf,
  TOO_LONG,
  variablesAt,
} from '@paperwright/runtime/kit'

/** What an expression gives with a sample, or the titles of what is blank in it. */
export type Trial = { value: Json } | { value?: undefined; blank: readonly string[]; isTooLong?: true }

/** Tries an expression of the field at `pointer`; in a list, in its first entry. None where it does not parse. */
export function tryExpression(
  text: string,
  { form, pointer, sample, zone }: { form: Form; pointer: string; sample: JsonObject; zone: string },
): Trial | undefined {
  const parsed = parseFormula(text)
  if (isFault(parsed)) return undefined
  const now = { at: new Date(), zone }
  const record = compileRules(form).derive(sample, now)
  const place = pointer.replaceAll('/*', '/0')
  const value = parsed.evaluate(variablesAt(place, record), { now })
  if (value === TOO_LONG) return { blank: [], isTooLong: true }
  if (value !== null) return { value }
  const fields = new Map(walkFields(form).map((field) => [field.pointer, field.schema.title ?? field.key]))
  const reads = readFieldsOf(parsed, pointer, new Set(fields.keys()))
  const blank = reads.filter((read) => isBlank(getValue(record, read.replaceAll('/*', '/0'))))
  return { blank: [...new Set(blank.map((read) => fields.get(read) ?? read))] }
}

function isBlank(value: Json | undefined): boolean {
  return value === undefined || value === null || value === ''
}
