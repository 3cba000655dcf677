import type { Form, Json, JsonObject, JsonSchema } from '@paperwright/runtime'

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
 * field; a list is one value, because its entries have no names to tell them apart by.
 */
export function mergeRecords(
  form: Form,
  { opened, mine, theirs }: Record<'opened' | 'mine' | 'theirs', JsonObject>,
): Merge {
  const clashes: Clash[] = []
  const merged = mergeObject({ schema: form, path: '', opened, mine, theirs, clashes })
  return { merged, clashes }
}

function mergeObject(at: {
  schema: JsonSchema
  path: string
  opened: JsonObject
  mine: JsonObject
  theirs: JsonObject
  clashes: Clash[]
}): JsonObject {
  const { schema, path, opened, mine, theirs, clashes } = at
  const merged: JsonObject = {}
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const [before, ours, stored] = [own(opened, key), own(mine, key), own(theirs, key)]
    const property: JsonSchema = schema.properties?.[key] ?? {}
    const pointer = `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
    const value = pick()
    if (value !== undefined) merged[key] = value

    function pick(): Json | undefined {
      if (same(ours, before) || same(ours, stored)) return stored
      if (same(stored, before)) return ours
      if (isRecord(ours) && isRecord(stored)) {
        const base = isRecord(before) ? before : {}
        return mergeObject({
          schema: property,
          path: pointer,
          opened: base,
          mine: ours,
          theirs: stored,
          clashes,
        })
      }
      clashes.push({ pointer, schema: property, mine: ours, theirs: stored })
      return stored
    }
  }
  return merged
}

function own(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

function isRecord(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Equal as JSON, whatever the order of keys. */
export function same(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((entry, index) => same(entry, other[index]))
  }
  if (!isRecord(one) || !isRecord(other)) return false
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].every((key) => same(own(one, key), own(other, key)))
}
