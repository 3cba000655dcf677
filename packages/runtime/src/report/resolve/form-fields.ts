import type { Form } from '../../form/form.ts'
import type { JsonSchema } from '../../form/json-schema.ts'
import { walkFields } from '../../form/walk.ts'
import { getFieldType } from '../../fields/registry.ts'
import { readOptions } from '../../fields/options.ts'

/** A form's fields by pointer; a field of several options has its options (`/channels/*`) as entries. */
export function formFields(form: Form): ReadonlyMap<string, JsonSchema> {
  const known = walked.get(form)
  if (known) return known
  const fields = new Map<string, JsonSchema>()
  for (const { pointer, schema } of walkFields(form)) {
    fields.set(pointer, schema)
    if (schema.items && isSeveralOptions(schema)) fields.set(`${pointer}/*`, optionEntry(schema))
  }
  walked.set(form, fields)
  return fields
}

const walked = new WeakMap<Form, ReadonlyMap<string, JsonSchema>>()

/** Whether a value is a list of options. */
export function isSeveralOptions(schema: JsonSchema): boolean {
  return schema.type === 'array' && readOptions(schema).length > 0
}

export function holdsOthers(schema: JsonSchema): boolean {
  return getFieldType(schema['x-field'] ?? '')?.takesValue === false
}

function optionEntry(schema: JsonSchema): JsonSchema {
  const { title, 'x-field': type } = schema
  return {
    ...schema.items,
    ...(title !== undefined && { title }),
    ...(type !== undefined && { 'x-field': type }),
  }
}
