import { covers, coversBelow, readCovering, type Covering } from '../form/covering.ts'
import type { Form } from '../form/form.ts'
import type { Json, JsonObject } from '../form/json-schema.ts'
import { isObject } from '../form/pointer.ts'
import { withTied } from '../form/with-tied.ts'
import { hideCovered } from './hide-covered.ts'

/**
 * `after` with the values at fields' pointers taken from `before`, for someone who may not change them: whatever
 * `after` has there is dropped. A kept list has the entries that it had. A kept column stays with its entries by their
 * places and is empty in those that were added; an entry that holds nothing but kept values is not removed by being
 * left out at the list's end. What is tied to a field is kept with it. What is not touched is shared with `after`.
 */
export function keepFields(
  form: Form,
  before: JsonObject,
  after: JsonObject,
  pointers: readonly string[],
): JsonObject {
  const kept = keepCovered(readCovering(withTied(form, pointers)), before, after, [])
  return isObject(kept) ? kept : {}
}

function keepCovered(
  covering: Covering,
  before: Json | undefined,
  after: Json | undefined,
  keys: readonly string[],
): Json | undefined {
  if (covers(covering, keys)) return before
  if (!coversBelow(covering, keys)) return after
  if (Array.isArray(before) || (before === undefined && Array.isArray(after))) {
    return keepInList(covering, before ?? [], Array.isArray(after) ? after : [], keys)
  }
  if (isObject(before) || isObject(after)) {
    return keepInObject(covering, isObject(before) ? before : {}, isObject(after) ? after : {}, keys)
  }
  return after
}

function keepInList(
  covering: Covering,
  before: readonly Json[],
  after: readonly Json[],
  keys: readonly string[],
): Json[] | undefined {
  const keep = (was: Json | undefined, is: Json | undefined, index: number) =>
    keepCovered(covering, was, is, [...keys, String(index)]) ?? {}
  const kept: Json[] = after.map((entry, index) => keep(before[index], entry, index))
  const leftOut = before.slice(after.length)
  const isUnseen = leftOut.every((entry, at) =>
    isNothing(hideCovered(covering, entry, [...keys, String(after.length + at)])),
  )
  if (isUnseen) kept.push(...leftOut.slice(0, leftOut.findLastIndex((entry) => !isNothing(entry)) + 1))
  return kept.length > 0 ? kept : undefined
}

function isNothing(value: Json | undefined): boolean {
  if (Array.isArray(value)) return value.every(isNothing)
  return isObject(value) ? Object.values(value).every(isNothing) : value === undefined || value === null
}

function keepInObject(
  covering: Covering,
  before: JsonObject,
  after: JsonObject,
  keys: readonly string[],
): JsonObject | undefined {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])]
  const kept = names.flatMap((key): [string, Json][] => {
    const value = keepCovered(covering, ownValue(before, key), ownValue(after, key), [...keys, key])
    return value === undefined ? [] : [[key, value]]
  })
  // `fromEntries` defines its keys: one named `__proto__` stays data.
  return kept.length > 0 ? Object.fromEntries(kept) : undefined
}

function ownValue(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined
}
