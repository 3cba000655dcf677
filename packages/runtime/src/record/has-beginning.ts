import type { Form } from '../form/form.ts'
import { walkFields } from '../form/walk.ts'

/** Whether a record of the form begins with more than `emptyRecord` gives: something computed, or in new entries of lists. */
export function hasBeginning(form: Form): boolean {
  return walkFields(form).some(
    ({ pointer, schema }) =>
      schema['x-default'] !== undefined || (schema.default !== undefined && isInEntries(pointer)),
  )
}

/** Whether a field belongs to the entries of a list. */
export const isInEntries = (pointer: string) => pointer.includes('/*/')
