import { readCovering } from '../form/covering.ts'
import type { Form } from '../form/form.ts'
import type { JsonObject } from '../form/json-schema.ts'
import { isObject } from '../form/pointer.ts'
import { withTied } from '../form/with-tied.ts'
import { hideCovered } from './hide-covered.ts'

/**
 * A record without the values at fields' pointers, for someone who may not read them: a pointer of a group or list
 * takes all below it, one of a list's column (`/items/*` + `/price`) that value of each entry, a field what is tied to it (`tiedFields`).
 * Entries keep their places; a group left empty goes. What is not touched is shared with the record.
 */
export function hideFields(form: Form, record: JsonObject, pointers: readonly string[]): JsonObject {
  const left = hideCovered(readCovering(withTied(form, pointers)), record, [])
  return isObject(left) ? left : {}
}
