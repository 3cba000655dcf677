import type { Json, JsonObject } from '@paperwright/runtime'
import { splitPointer } from '@paperwright/runtime/kit'

/** The values of a field in a record: one at most, or one for each entry of the lists that its pointer walks (`*`). */
export function valuesAt(record: JsonObject, pointer: string): Json[] {
  return below(record, splitPointer(pointer))
}

function below(value: Json | undefined, [key, ...rest]: readonly string[]): Json[] {
  if (value === undefined || value === null) return []
  if (key === undefined) return [value]
  if (key === '*') return Array.isArray(value) ? value.flatMap((entry) => below(entry, rest)) : []
  if (typeof value !== 'object' || Array.isArray(value)) return []
  return below(Object.hasOwn(value, key) ? value[key] : undefined, rest)
}
