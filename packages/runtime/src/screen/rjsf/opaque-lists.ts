import type { Json, JsonObject } from '../../form/json-schema.ts'
import { isObject } from '../../form/pointer.ts'
import type { ScreenScope } from '../screen-scope.ts'

/** The record as rjsf is to see it: without the entries of lists, which it would copy and compare at each change. */
export function opaqueLists({ store }: ScreenScope): JsonObject {
  return withoutLists(store.getRecord())
}

function withoutLists(value: JsonObject): JsonObject {
  const entries = Object.entries(value).flatMap(([key, inner]): [string, Json | undefined][] => {
    if (Array.isArray(inner)) return inner.some(isObject) ? [] : [[key, inner]]
    return [[key, isObject(inner) ? withoutLists(inner) : inner]]
  })
  return Object.fromEntries(entries)
}
