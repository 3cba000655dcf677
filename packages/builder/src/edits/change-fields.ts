import type { Form, Json } from '@paperwright/runtime'
import { changeField } from './change-field.ts'
import { setRequired } from './set-required.ts'

/** One setting of several fields at once; undefined takes it away. Refused, for all, where one of them cannot have it. */
export function changeFields(
  form: Form,
  { pointers, name, value }: { pointers: readonly string[]; name: string; value: Json | undefined },
): Form {
  return pointers.reduce(
    (now, pointer) =>
      name === 'required'
        ? setRequired(now, { pointer, required: value === true })
        : changeField(now, { pointer, change: { [name]: value === false ? undefined : value } }),
    form,
  )
}
