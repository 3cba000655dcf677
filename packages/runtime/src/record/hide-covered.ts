import { covers, coversBelow, type Covering } from '../form/covering.ts'
import type { Json, JsonObject } from '../form/json-schema.ts'
import { isObject } from '../form/pointer.ts'

/** The value at a place of a record without what is covered; undefined where nothing is left of it. */
export function hideCovered(
  covering: Covering,
  value: Json | undefined,
  keys: readonly string[],
): Json | undefined {
  if (covers(covering, keys)) return undefined
  if (!coversBelow(covering, keys)) return value
  // Entries keep their places.
  if (Array.isArray(value)) {
    return value.map((entry, index) => hideCovered(covering, entry, [...keys, String(index)]) ?? {})
  }
  return isObject(value) ? hideInObject(covering, value, keys) : value
}

function hideInObject(covering: Covering, object: JsonObject, keys: readonly string[]): Json | undefined {
  const left = Object.entries(object).flatMap(([key, value]): [string, Json][] => {
    const shown = hideCovered(covering, value, [...keys, key])
    return shown === undefined ? [] : [[key, shown]]
  })
  // `fromEntries` defines its keys: one named `__proto__` stays data.
  return left.length > 0 ? Object.fromEntries(left) : undefined
}
