import type { Json, JsonObject } from '../../form/json-schema.ts'
import { getValue, isObject, joinPointer, splitPointer } from '../../form/pointer.ts'

/**
 * The part of a record that setting a value at `pointer` makes anew: the value itself, or what holds it where that is
 * made with it (a group that was missing, a list that grows by the blank rows before). What stands there now is all
 * that it takes to go back.
 */
export function changedPlace(record: JsonObject, pointer: string): string {
  const path = splitPointer(pointer)
  let node: Json | undefined = record
  for (const [depth, key] of path.entries()) {
    const isThere = Array.isArray(node) ? Number(key) < node.length : isObject(node)
    if (!isThere) return joinPointer(path.slice(0, depth))
    node = getValue(node, joinPointer([key]))
  }
  return pointer
}
