import type { Json, JsonSchema } from './json-schema.ts'
import { isObject, joinPointer, splitPointer } from './pointer.ts'

export interface PieSlice {
  /** The field's title, as the form has it. */
  name: string
  value: number
}

/** The slices of a pie of `of`, in the order that the form has its fields in: a stored record keeps none. */
export function pieSlices(
  of: string,
  values: Json | undefined,
  schemaAt: (pointer: string) => JsonSchema | undefined,
): PieSlice[] {
  if (!isObject(values)) return []
  return Object.keys(schemaAt(of)?.properties ?? {}).flatMap((key) => {
    const value = values[key]
    const name = schemaAt(joinPointer([...splitPointer(of), key]))?.title ?? key
    return typeof value === 'number' && value > 0 ? [{ name, value }] : []
  })
}
