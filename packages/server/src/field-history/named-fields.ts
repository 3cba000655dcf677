import { walkFields, type Form } from '@paperwright/runtime'

/** A field as it is called in a version. */
export interface NamedField {
  field: string
  title: string
}

export function named(form: Form, pointers: readonly string[]): NamedField[] {
  const titles = new Map(walkFields(form).map(({ pointer, key, schema }) => [pointer, schema.title ?? key]))
  return pointers.map((field) => ({ field, title: titles.get(field) ?? field }))
}
