import type { JsonSchema } from '../form/json-schema.ts'
import type { FieldInput } from '../screen/input/field-input.ts'
import { PlainInput } from '../screen/input/PlainInput.tsx'
import { UnknownInput } from '../screen/input/UnknownInput.tsx'
import { builtInInputs } from './built-in-inputs.ts'
import { BadFieldTypes, requireFieldType } from './registry.ts'

/** The input of each type, by the type's name. */
export type FieldInputs = Readonly<Record<string, FieldInput>>

let current: FieldInputs = builtInInputs
let isRead = false

/**
 * Gives types that a program brings (`addFieldTypes`) inputs of their own, before any form is drawn. A type without one
 * is typed as text. `BadFieldTypes` where a type has one already; an error where a form is drawn already.
 */
export function addFieldInputs(inputs: FieldInputs): void {
  const own = Object.entries(inputs).filter(([name, input]) => lookUp(name) !== input)
  if (own.length === 0) return
  const faults = own.flatMap(([name, input]) => {
    if (typeof input !== 'function') return [`The input of the field type "${name}" is no component.`]
    return lookUp(name) ? [`The field type "${name}" has an input already.`] : []
  })
  if (faults.length > 0) throw new BadFieldTypes(faults)
  if (isRead) throw new Error('Inputs of field types are added before the first form is drawn, not after.')
  current = { ...current, ...Object.fromEntries(own) }
}

/** The input of the type that a field's schema names; an error where the type holds fields instead. */
export function inputOf(schema: JsonSchema): FieldInput {
  isRead = true
  const type = requireFieldType(schema)
  if (type.takesValue === false) throw new Error(`The field type "${type.name}" has no input.`)
  return type.isUnknown ? UnknownInput : (lookUp(type.name) ?? PlainInput)
}

function lookUp(name: string): FieldInput | undefined {
  return Object.hasOwn(current, name) ? current[name] : undefined
}
