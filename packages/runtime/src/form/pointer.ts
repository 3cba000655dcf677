import type { Json, JsonObject } from './json-schema.ts'

/** The keys of a JSON Pointer (RFC 6901): `/a/b~1c` gives `['a', 'b/c']`; `` gives `[]`. */
export function splitPointer(pointer: string): string[] {
  if (pointer === '') return []
  const keys = pointer.slice(1).split('/')
  return pointer.includes('~') ? keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~')) : keys
}

/** The JSON Pointer of keys; the reverse of `splitPointer`. */
export function joinPointer(keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/**
 * A field's pointer with each `*` set to the entry in question: `indexes` says which, by list pointer.
 * A `*` of a list that `indexes` does not name stays.
 */
export function bindPointer(pointer: string, indexes: ReadonlyMap<string, number>): string {
  const parts = pointerParts(pointer)
  let bound = parts[0]!.text
  for (let at = 1; at < parts.length; at++) {
    const { list, text } = parts[at]!
    bound += `/${indexes.get(list) ?? '*'}${text}`
  }
  return bound
}

/** What `getValue` gives at the bound pointer. */
export function getBoundValue(
  root: Json | undefined,
  pointer: string,
  indexes: ReadonlyMap<string, number>,
): Json | undefined {
  const parts = pointerParts(pointer)
  let value = valueAt(root, parts[0]!.keys)
  for (let at = 1; at < parts.length; at++) {
    const { list, keys } = parts[at]!
    value = valueAt(step(value, indexes.get(list) ?? '*'), keys)
  }
  return value
}

/** The parts of a pointer between its `*`, each with the list that the `*` before it walks. */
function pointerParts(pointer: string): PointerPart[] {
  const known = parts.get(pointer)
  if (known) return known
  let reached = ''
  const split = pointer.split(/\/\*(?=\/|$)/).map((text, index): PointerPart => {
    const list = reached
    reached += index === 0 ? text : `/*${text}`
    return { list, text, keys: splitPointer(text) }
  })
  if (parts.size >= PARTS_KEPT) parts.clear()
  parts.set(pointer, split)
  return split
}

interface PointerPart {
  list: string
  text: string
  keys: string[]
}

/** Forms name the same fields again and again. */
const parts = new Map<string, PointerPart[]>()
const PARTS_KEPT = 2000

/** The list whose entries a pointer with `*` walks last: `/items/*` + `/name` gives `/items`. */
export function listOfPointer(pointer: string): string | undefined {
  const at = pointer.lastIndexOf('/*')
  return at < 0 ? undefined : pointer.slice(0, at)
}

/** The pointer of the property beside a field: `/items/0/name` and `phone` give `/items/0/phone`. */
export function siblingPointer(pointer: string, key: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/')) + joinPointer([key])
}

/** The value at a pointer, or undefined where the path ends before. Never reaches into a prototype. */
export function getValue(root: Json | undefined, pointer: string): Json | undefined {
  return valueAt(root, splitPointer(pointer))
}

function valueAt(root: Json | undefined, keys: readonly string[]): Json | undefined {
  let value = root
  for (const key of keys) value = step(value, key)
  return value
}

function step(value: Json | undefined, key: string | number): Json | undefined {
  if (Array.isArray(value)) return value[Number(key)]
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

/** A copy of `root` with `value` at the pointer; what lies beside the path is shared. `undefined` removes the key. */
export function setValue(root: JsonObject, pointer: string, value: Json | undefined): JsonObject {
  return setIn(root, splitPointer(pointer), value) as JsonObject
}

function setIn(node: Json | undefined, keys: string[], value: Json | undefined): Json | undefined {
  const [key, ...rest] = keys
  if (key === undefined) return value
  if (Array.isArray(node) || (node === undefined && /^\d+$/.test(key))) {
    const list = Array.isArray(node) ? [...node] : []
    const next = setIn(list[Number(key)], rest, value)
    for (let gap = list.length; gap < Number(key); gap++) list[gap] = {}
    list[Number(key)] = next ?? null
    return list
  }
  const copy: JsonObject = isObject(node) ? { ...node } : {}
  const next = setIn(Object.hasOwn(copy, key) ? copy[key] : undefined, rest, value)
  if (next === undefined) delete copy[key]
  else Object.defineProperty(copy, key, { value: next, enumerable: true, writable: true, configurable: true })
  return copy
}

/** True for a JSON object, not for an array or null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
