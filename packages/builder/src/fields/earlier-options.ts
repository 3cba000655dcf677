import type { Form } from '@paperwright/runtime'
import { readOptions, type Option } from '@paperwright/runtime/kit'
import { findField } from './find-fields.ts'

/** The options that a field had last while it was worked on, free of the field that they depended on. */
export function earlierOptions(past: readonly Form[], pointer: string): Option[] {
  const last = past.findLast((form) => optionsAt(form, pointer).length > 0)
  return last ? optionsAt(last, pointer).map(({ for: _, ...option }) => option) : []
}

function optionsAt(form: Form, pointer: string): Option[] {
  const field = findField(form, pointer)
  return field ? readOptions(field.schema) : []
}
