import {
  getValue,
  setValue,
  walkFields,
  type Form,
  type Json,
  type JsonObject,
  type JsonSchema,
} from '@paperwright/runtime'
import {
  bindParent,
  bindToEntries,
  fitsParent,
  optionsParentOf,
  readOptions,
  requireFieldType,
  resolveSchema,
} from '@paperwright/runtime/kit'

const ENTRIES = 2

/** A plausible record of a form that has none: each field's sample value, two entries in each list. */
export function makeSample(form: Form): JsonObject {
  return fitOptions(form, sampleObject(form, form))
}

/** Options that depend on others are those that fit. */
function fitOptions(form: Form, sample: JsonObject): JsonObject {
  const fields = walkFields(form)
  const pointers = new Set(fields.map(({ pointer }) => pointer))
  return fields.reduce((record, field) => {
    const parent = optionsParentOf(field, pointers)
    if (parent === undefined) return record
    return bindToEntries(field.pointer, record).reduce((fitted, place) => {
      const over = getValue(fitted, bindParent(parent, place))
      const options = readOptions(field.schema).filter((option) => fitsParent(option, over))
      const [first] = options.map(({ value }) => value)
      return setValue(
        fitted,
        place,
        Array.isArray(getValue(fitted, place)) && first !== undefined ? [first] : first,
      )
    }, record)
  }, sample)
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
