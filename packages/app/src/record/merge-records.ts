import { walkFields, type Form, type Json, type JsonObject, type JsonSchema } from '@paperwright/runtime'
import { isDeepEqual, joinPointer, readNamed } from '@paperwright/runtime/kit'

/** One field, or one whole list, that two people set to different values. */
export interface Clash {
  /** Pointer into the record. */
  pointer: string
  schema: JsonSchema
  mine: Json | undefined
  theirs: Json | undefined
}

export interface Merge {
  /** Both sides' changes; where they clash, what was stored (`theirs`). */
  merged: JsonObject
  clashes: Clash[]
}

/**
 * Merges two changes of one record: what only one side changed is taken from that side. Groups are merged field by
 * field; a list is one value, because its entries have no names to tell them apart by. Computed fields follow what
 * they are computed from and never clash.
 */
export function mergeRecords(
  form: Form,
  { opened, mine, theirs }: Record<'opened' | 'mine' | 'theirs', JsonObject>,
): Merge {
  const schemas = new Map(walkFields(form).map(({ pointer, schema }) => [pointer, schema]))
  const clashes: Clash[] = []

  const mergeValue = (
    path: string[],
    before: Json | undefined,
    ours: Json | undefined,
    stored: Json | undefined,
  ): Json | undefined => {
    if (isDeepEqual(ours, before) || isDeepEqual(ours, stored)) return stored
    if (isDeepEqual(stored, before)) return ours
    const isOne = readNamed(ours) !== undefined && readNamed(stored) !== undefined
    if (isObject(ours) && isObject(stored) && !isOne)
      return mergeObject(path, isObject(before) ? before : {}, ours, stored)
    const pointer = joinPointer(path)
    const schema = schemas.get(pointer) ?? {}
    if (schema['x-formula'] === undefined) clashes.push({ pointer, schema, mine: ours, theirs: stored })
    return stored
  }
  const mergeObject = (
    path: string[],
    before: JsonObject,
    ours: JsonObject,
    stored: JsonObject,
  ): JsonObject => {
    const merged: JsonObject = {}
    for (const key of new Set([...Object.keys(stored), ...Object.keys(ours)])) {
      const value = mergeValue([...path, key], before[key], ours[key], stored[key])
      if (value !== undefined) merged[key] = value
    }
    return merged
  }

  return { merged: mergeObject([], opened, mine, theirs), clashes }
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
