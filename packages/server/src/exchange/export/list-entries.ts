import type { Json, JsonObject } from '@paperwright/runtime'
import { splitPointer } from '@paperwright/runtime/kit'

/** An entry of a list, with its place in the list and in those around it, counted from 1. */
export interface ListEntry {
  places: readonly number[]
  entry: Json
}

/** The entries of a list; of one inside another's entries (`/visits/*` + `/gifts`), those of all. */
export function listEntries(record: JsonObject, pointer: string): ListEntry[] {
  return `${pointer}/*`
    .split(/\/\*(?=\/|$)/)
    .slice(0, -1)
    .reduce<ListEntry[]>(
      (holders, part) =>
        holders.flatMap(({ places, entry }) => {
          const list = valueBelow(entry, part)
          return Array.isArray(list)
            ? list.map((one, index) => ({ places: [...places, index + 1], entry: one }))
            : []
        }),
      [{ places: [], entry: record }],
    )
}

/** The value at a pointer without `*` below another. */
export function valueBelow(root: Json, pointer: string): Json | undefined {
  let value: Json | undefined = root
  for (const key of splitPointer(pointer)) {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, key))
      return undefined
    value = value[key]
  }
  return value ?? undefined
}
