import type { Form, Json, JsonObject, JsonSchema } from '@paperwright/runtime'
import { requireFieldType, resolveSchema } from '@paperwright/runtime/kit'

const ENTRIES = 2

/** A plausible record of a form that has none: each field's sample value, two entries in each list. */
export function makeSample(form: Form): JsonObject {
  return sampleObject(form, form)
}

function sampleObject(form: Form, schema: JsonSchema): JsonObject {
  return Object.fromEntries(
    Object.entries(schema.properties ?? {}).flatMap(([key, property]): [string, Json][] => {
      const value = sampleValue(form, resolveSchema(form, property))
      return value === undefined ? [] : [[key, value]]
    }),
  )
}

function sampleValue(form: Form, schema: JsonSchema): Json | undefined {
  const type = requireFieldType(schema)
  const word = (printed: string) => printed
  if (schema['x-formula'] !== undefined) return undefined
  if (type.isRepeating) {
    const entry = resolveSchema(form, schema.items ?? {})
    return Array.from({ length: ENTRIES }, () => sampleObject(form, entry))
  }
  if (type.showsNumber) return undefined
  if (type.takesValue === false) return sampleObject(form, schema)
  return type.sample({ schema, locale: 'zh', word })
}
