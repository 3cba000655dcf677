import { getFieldType } from '../fields/registry.ts'
import type { Form } from '../form/form.ts'
import type { FieldReference } from '../form/json-schema.ts'
import { walkFields } from '../form/walk.ts'

/** A field of a form, and what it looks up. */
export interface FormReference {
  /** The field, `*` for entries. */
  pointer: string
  reference: FieldReference
}

/** The fields of a form that look records of other forms up, in the form's order. */
export function referencesOf(form: Form): FormReference[] {
  return walkFields(form).flatMap(({ pointer, schema }) => {
    const reference = schema['x-reference']
    return reference && getFieldType(schema['x-field'] ?? '')?.looksUp ? [{ pointer, reference }] : []
  })
}
