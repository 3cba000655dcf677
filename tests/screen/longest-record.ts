import { isObject } from '../../packages/runtime/src/form/pointer.ts'
import { resolveSchema } from '../../packages/runtime/src/form/references.ts'
import { requireFieldType } from '../../packages/runtime/src/fields/registry.ts'
import { readOptions } from '../../packages/runtime/src/fields/options.ts'
import type { Form, Json, JsonObject, JsonSchema } from '@paperwright/runtime'

/** Words where a field sets no limit: more than a cell of any sheet has room for on one line. */
const USUAL_WORDS = 120
/** What a number holds: more are refused. */
const DIGITS = 15

/** The sample of a form with every value as long as its field allows; lists keep their entries. */
export function longestRecord(form: Form, sample: JsonObject): JsonObject {
  return longestObject(form, form, sample)
}

function longestObject(form: Form, schema: JsonSchema, sample: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
      const value = longest(form, resolveSchema(form, property), sample[key])
      return value === undefined ? [] : [[key, value]]
    }),
  )
}

function longest(form: Form, schema: JsonSchema, sample: Json | undefined): Json | undefined {
  const type = requireFieldType(schema)
  if (type.keepsFiles) return sample
  if (schema.properties) return longestObject(form, schema, isObject(sample) ? sample : {})
  if (schema.items?.properties || (schema.items && type.isRepeating)) {
    const entry = resolveSchema(form, schema.items)
    return (Array.isArray(sample) ? sample : []).map((one) =>
      longest(form, { 'x-field': 'group', ...entry }, one)!,
    )
  }
  if (type.isNumeric && !type.hasOptions) return longestNumber(schema, type.decimals?.(schema) ?? 2)
  const options = type.hasOptions ? readOptions(schema) : []
  if (options.length > 0) {
    if (schema.type === 'array') return options.map(({ value }) => value)
    return options.toSorted((a, b) => b.title.length - a.title.length)[0]!.value
  }
  if (schema.type !== 'string' || type.isMoment || schema.format !== undefined) return sample
  return '很长的字词'.repeat(USUAL_WORDS).slice(0, Math.min(schema.maxLength ?? USUAL_WORDS, 400))
}

function longestNumber({ minimum, maximum }: JsonSchema, decimals: number): number {
  const most = maximum ?? Number('9'.repeat(DIGITS - decimals)) + (10 ** decimals - 1) / 10 ** decimals
  return minimum !== undefined && minimum >= 0 ? most : Math.min(-(maximum ?? 0), -most)
}
