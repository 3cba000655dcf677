import { getFieldType, walkFields, type Form, type JsonSchema } from '@paperwright/runtime'

export interface Fillable {
  pointer: string
  title: string
  /** Given rows of a query, not a formula. */
  isList: boolean
  /** The form has a formula for it, which holds where the report gives nothing. */
  isComputed: boolean
}

/** What of a form a report can fill in: fields outside lists, and lists as a whole. */
export function listFillable(form: Form): Fillable[] {
  return walkFields(form).flatMap(({ pointer, key, schema }): Fillable[] => {
    if (pointer.includes('/*')) return []
    const type = getFieldType(schema['x-field'] ?? '')
    const isList = type?.isRepeating === true
    if (type?.takesValue === false && !isList) return []
    const isComputed = schema['x-formula'] !== undefined
    return [{ pointer, title: schema.title ?? key, isList, isComputed }]
  })
}

/** The properties of a list's entries that take a value. */
export function listEntryKeys(
  form: Form,
  pointer: string,
): { key: string; title: string; schema: JsonSchema }[] {
  return walkFields(form).flatMap(({ pointer: own, key, schema }) => {
    const isEntry = own === `${pointer}/*/${key}`
    const holds = getFieldType(schema['x-field'] ?? '')?.takesValue === false
    return isEntry && !holds ? [{ key, title: schema.title ?? key, schema }] : []
  })
}
