import type { Form } from '@paperwright/runtime'
import { moveTranslation } from '../words/move-translation.ts'
import { changeObject } from './change-object.ts'
import { requireField } from './find-fields.ts'

/** A field's printed name; its words in other languages go with it. */
export function setTitle(form: Form, { pointer, title }: { pointer: string; title: string }): Form {
  const before = requireField(form, pointer).schema.title ?? ''
  const changed = changeObject(form, pointer, (schema) => ({ ...schema, title }))
  return moveTranslation(changed, before, title)
}
