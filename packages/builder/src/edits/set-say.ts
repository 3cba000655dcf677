import type { Form } from '@paperwright/runtime'
import { requireField } from '../fields/find-fields.ts'
import { moveTranslation } from '../words/move-translation.ts'
import { changeField } from './change-field.ts'

/** What is said where a field's value is missing or wrong, or the product's own words; other languages follow. */
export function setSay(form: Form, { pointer, say }: { pointer: string; say: string | undefined }): Form {
  const before = requireField(form, pointer).schema['x-say']
  const changed = changeField(form, { pointer, change: { 'x-say': say } })
  return before === undefined ? changed : moveTranslation(changed, before, say ?? '')
}
