import { walkFields, type Form } from '@paperwright/runtime'
import { mayDependOn, optionsParentOf, withFreeOptions } from '@paperwright/runtime/kit'
import { changeObject } from '../fields/change-object.ts'
import { requireField } from '../fields/find-fields.ts'
import { EditRefused } from './edit-refused.ts'

/** The field that the options of a choice depend on, or none any more; which fit which is said anew. */
export function setOptionsBy(form: Form, { pointer, on }: { pointer: string; on: string | undefined }): Form {
  const name = on === undefined ? undefined : nameOf(form, pointer, on)
  return changeObject(form, pointer, (schema) => {
    const { 'x-options-by': _, ...free } = withFreeOptions(schema)
    return name === undefined ? free : { ...free, 'x-options-by': name }
  })
}

/** The fields that the options of a choice may depend on. */
export function listParents(form: Form, pointer: string): string[] {
  const field = requireField(form, pointer)
  return walkFields(form)
    .filter((on) => mayDependOn(field, on) && findName(form, pointer, on.pointer) !== undefined)
    .map((on) => on.pointer)
}

function nameOf(form: Form, pointer: string, on: string): string {
  const name = findName(form, pointer, on)
  if (name === undefined) throw new EditRefused('fieldGone', { field: on })
  return name
}

/** How the choice names another field; undefined where a nearer one hides it. */
function findName(form: Form, pointer: string, on: string): string | undefined {
  const pointers = new Set(walkFields(form).map((field) => field.pointer))
  const keys = on.split('/').slice(1)
  return keys
    .map((_, from) => keys.slice(from))
    .filter((rest) => rest.every((key) => key !== '*' && /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(key)))
    .map((rest) => rest.join('.'))
    .findLast((name) => optionsParentOf({ pointer, schema: { 'x-options-by': name } }, pointers) === on)
}
