import { getFieldType, walkFields, type Form, type JsonSchema } from '@paperwright/runtime'

export interface Fillable {
  pointer: string
  title: string
  /** Given rows of a query, not a formula. */
  isList: boolean
}

/** What of a form a report can fill in: fields outside lists that nothing computes, and lists as a whole. */
export function listFillable(form: Form): Fillable[] {
  return walkFields(form).flatMap(({ pointer, key, schema }): Fillable[] => {
    if (pointer.includes('/*') || schema['x-formula'] !== undefined) return []
    const type = getFieldType(schema['x-field'] ?? '')
    const isList = type?.isRepeating === true
    if (type?.takesValue === false && !isList) return []
    return [{ pointer, title: schema.title ?? key, isList }]
  })
}

/** The properties of a list's entries that nothing computes. */
export function listEntryKeys(
  form: Form,
  pointer: string,
): { key: string; title: string; schema: JsonSchema }[] {
  return walkFields(form).flatMap(({ pointer: own, key, schema }) => {
    const isEntry = own === `${pointer}/*/${key}` && schema['x-formula'] === undefined
    const holds = getFieldType(schema['x-field'] ?? '')?.takesValue === false
    return isEntry && !holds ? [{ key, title: schema.title ?? key, schema }] : []
  })
}
