import type { Form } from '@paperwright/runtime'
import { changeObject, splitHolder } from '../fields/change-object.ts'

/** Whether a record must have a value in the field. */
export function setRequired(form: Form, { pointer, required }: { pointer: string; required: boolean }): Form {
  const { holder, key } = splitHolder(pointer)
  return changeObject(form, holder, (object) => {
    const { required: before = [], ...rest } = object
    const others = before.filter((name) => name !== key)
    const order = Object.keys(object.properties ?? {})
    const after = required ? [...others, key].sort((a, b) => order.indexOf(a) - order.indexOf(b)) : others
    return after.length > 0 ? { ...rest, required: after } : rest
  })
}
