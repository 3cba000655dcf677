import type { Form } from '@paperwright/runtime'
import { changeObject } from './change-object.ts'
import { requireField } from './find-fields.ts'

/** A field's printed name. */
export function setTitle(form: Form, { pointer, title }: { pointer: string; title: string }): Form {
  requireField(form, pointer)
  return changeObject(form, pointer, (schema) => ({ ...schema, title }))
}
