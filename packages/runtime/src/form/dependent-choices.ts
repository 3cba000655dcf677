import type { JsonSchema } from './json-schema.ts'
import { optionsParentOf } from './options-by.ts'
import { walkFields } from './walk.ts'

/** A choice whose options depend on another field. */
export interface DependentChoice {
  pointer: string
  schema: JsonSchema
  /** The field that they depend on. */
  parent: string
}

/** The choices of a form whose options depend on other fields that it has. */
export function dependentChoices(form: JsonSchema): DependentChoice[] {
  const fields = walkFields(form)
  const pointers = new Set(fields.map(({ pointer }) => pointer))
  return fields.flatMap(({ pointer, schema }) => {
    const parent = optionsParentOf({ pointer, schema }, pointers)
    return parent === undefined ? [] : [{ pointer, schema, parent }]
  })
}
