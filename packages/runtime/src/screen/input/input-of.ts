import { screens } from '../../fields/screens.ts'
import type { JsonSchema } from '../../form/json-schema.ts'
import type { FieldInput } from './field-input.ts'

/** The input of the type that a field's schema names; an error where the type has none. */
export function inputOf(schema: JsonSchema): FieldInput {
  const name = schema['x-field'] ?? ''
  const input = Object.hasOwn(screens, name) ? screens[name] : undefined
  if (!input) throw new Error(`The field type "${name}" has no input.`)
  return input
}
