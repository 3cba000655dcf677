import { walkFields, type FieldNode, type Form } from '@paperwright/runtime'

export function requireField(form: Form, pointer: string): FieldNode {
  const field = walkFields(form).find((node) => node.pointer === pointer)
  if (!field) throw new Error(`There is no field ${pointer}.`)
  return field
}

/** A key that no field beside it has: `amount`, `amount2` … */
export function freeKey(form: Form, holder: string, wished: string): string {
  const taken = new Set(
    walkFields(form)
      .filter(({ parent }) => parent === holder)
      .map(({ key }) => key),
  )
  if (!taken.has(wished)) return wished
  const stem = wished.replace(/\d+$/, '') || wished
  for (let count = 2; ; count++) if (!taken.has(`${stem}${count}`)) return `${stem}${count}`
}

/** What people call a field: its title, or its key where it has none. */
export function fieldName(form: Form, pointer: string): string {
  const field = walkFields(form).find((node) => node.pointer === pointer)
  return field?.schema.title ?? field?.key ?? pointer
}
