import { readOptions } from '../fields/options.ts'
import { requireFieldType } from '../fields/registry.ts'
import { bindToEntries } from '../form/bind-to-entries.ts'
import { dependentChoices } from '../form/dependent-choices.ts'
import type { Form } from '../form/form.ts'
import type { Json, JsonObject, JsonSchema } from '../form/json-schema.ts'
import { bindParent, fitsParent } from '../form/options-by.ts'
import { getValue, setValue } from '../form/pointer.ts'
import { resolveSchema } from '../form/references.ts'

const ENTRIES = 2

/** A plausible record of a form that has none: each field's sample value, two entries in each list. */
export function makeSample(form: Form): JsonObject {
  return fitOptions(form, sampleObject(form, form))
}

/** Options that depend on others are those that fit. */
function fitOptions(form: Form, sample: JsonObject): JsonObject {
  return dependentChoices(form).reduce((record, { pointer, parent, schema }) => {
    return bindToEntries(pointer, record).reduce((fitted, place) => {
      const over = getValue(fitted, bindParent(parent, place))
      const options = readOptions(schema).filter((option) => fitsParent(option, over))
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
