import { EditRefused } from '../edits/edit-refused.ts'
import { walkFields, type FieldNode, type Form } from '@paperwright/runtime'

/** The fields of a form by their pointers, in its order; walked once for each form. */
export function indexFields(form: Form): ReadonlyMap<string, FieldNode> {
  const known = indexes.get(form)
  if (known) return known
  const index = new Map(walkFields(form).map((field) => [field.pointer, field]))
  indexes.set(form, index)
  return index
}

const indexes = new WeakMap<Form, ReadonlyMap<string, FieldNode>>()

export function findField(form: Form, pointer: string): FieldNode | undefined {
  return indexFields(form).get(pointer)
}

/** Refused where the field went while an edit of it was under way. */
export function requireField(form: Form, pointer: string): FieldNode {
  const field = findField(form, pointer)
  if (!field) throw new EditRefused('fieldGone', { field: pointer })
  return field
}

/** A key that no field beside it has: `amount`, `amount2` … */
export function freeKey(form: Form, holder: string, wished: string): string {
  const taken = new Set(
    [...indexFields(form).values()].filter(({ parent }) => parent === holder).map(({ key }) => key),
  )
  if (!taken.has(wished)) return wished
  const stem = wished.replace(/\d+$/, '') || wished
  for (let count = 2; ; count++) if (!taken.has(`${stem}${count}`)) return `${stem}${count}`
}

/** What people call a field: its title, or its key where it has none. */
export function fieldName(form: Form, pointer: string): string {
  const field = findField(form, pointer)
  return field?.schema.title ?? field?.key ?? pointer
}
