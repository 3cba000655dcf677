import type { JsonObject } from '../form/json-schema.ts'
import { getValue, isObject, joinPointer, listOfPointer, splitPointer } from '../form/pointer.ts'

/** The entry that holds all that an expression at a field reads, if one does. */
export function entryOf(
  { pointer, reads }: { pointer: string; reads: readonly string[] },
  place: string,
  record: JsonObject,
): object | undefined {
  const list = listOfPointer(pointer)
  if (list === undefined || !reads.every((read) => read.startsWith(`${list}/*/`))) return undefined
  const depth = splitPointer(list).length + 1
  const entry = getValue(record, joinPointer(splitPointer(place).slice(0, depth)))
  return isObject(entry) ? entry : undefined
}

/** The record's keys, and those of every object on the way to the field; the innermost hides the outer. */
export function variablesAt(place: string, record: JsonObject): Record<string, unknown> {
  const variables: Record<string, unknown> = { ...record }
  const keys = splitPointer(place)
  for (let depth = 1; depth < keys.length; depth++) {
    const holder = getValue(record, joinPointer(keys.slice(0, depth)))
    if (isObject(holder)) Object.assign(variables, holder)
  }
  return variables
}
