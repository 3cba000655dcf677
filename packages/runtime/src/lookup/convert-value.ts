import { readOptions } from '../fields/options.ts'
import { unreadable, type FieldContext } from '../fields/field-type.ts'
import { requireFieldType } from '../fields/registry.ts'
import type { Json, JsonSchema } from '../form/json-schema.ts'
import { unitBeside } from '../form/unit-beside.ts'

/**
 * A value of one field as a value of another, where they mean the same: by the words that people read, for an option
 * also by its value. Undefined where the other field could not say it: another unit, no such option, unreadable words.
 * It may still break the other field's limits.
 */
export function convertValue(value: Json, from: JsonSchema, to: JsonSchema): Json | undefined {
  const source = requireFieldType(from)
  const target = requireFieldType(to)
  if (!haveCommonUnit(from, to)) return undefined
  // Options that are printed alike may have other values, and alike values other words.
  if (source === target && !target.hasOptions) return value
  const text = source.format(value, contextOf(from))
  const read = target.parse(text === '' ? text : text + addedUnit(from, to), contextOf(to))
  if (read !== unreadable) return read
  return target.hasOptions && isOptionOf(value, to) ? value : undefined
}

/** False where no value of one field could ever be said by the other. */
export function couldConvert(from: JsonSchema, to: JsonSchema): boolean {
  if (!haveCommonUnit(from, to)) return false
  const offered = readOptions(from)
  const asked = readOptions(to)
  if (offered.length === 0 || asked.length === 0) return true
  return offered.some((one) => asked.some(({ value, title }) => value === one.value || title === one.title))
}

/** Figures are taken over as they are: 3.5 of 万元 is no 3.5 of 元. */
function haveCommonUnit(from: JsonSchema, to: JsonSchema): boolean {
  const bothCount = requireFieldType(from).isNumeric && requireFieldType(to).isNumeric
  return !bothCount || unitOf(from) === unitOf(to)
}

function unitOf(schema: JsonSchema): string | undefined {
  return schema['x-unit'] ?? requireFieldType(schema).newSchema['x-unit']
}

/** What has to stand behind a figure where it becomes words, if the other field does not say it. */
function addedUnit(from: JsonSchema, to: JsonSchema): string {
  const target = requireFieldType(to)
  const unit = unitOf(from)
  if (target.isNumeric || target.hasOptions || unit === undefined || to['x-unit'] === unit) return ''
  return unitBeside({ ...to, 'x-unit': unit }) ?? ''
}

function isOptionOf(value: Json, schema: JsonSchema): boolean {
  return readOptions(schema).some((option) => option.value === value)
}

function contextOf(schema: JsonSchema): FieldContext {
  return { schema, locale: 'zh', word: (printed) => printed }
}
