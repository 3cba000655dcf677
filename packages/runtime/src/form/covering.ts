import { splitPointer } from './pointer.ts'

/** Pointers of fields, groups and lists, split into keys; each covers what it names and all that lies below. */
export type Covering = readonly (readonly string[])[]

/** Expects fields' pointers, `*` for the entries of a list; the entries of a list (`/items/*`) are the list. */
export function readCovering(pointers: readonly string[]): Covering {
  return pointers.map((pointer) => splitPointer(pointer.replace(/(?:\/\*)+$/, '')))
}

/** Whether the place at these keys (entries by index, or `*`) is named or lies below one that is. */
export function covers(covering: Covering, keys: readonly string[]): boolean {
  return covering.some((named) => named.length <= keys.length && named.every((key, at) => is(key, keys[at]!)))
}

/** Whether anything below the place at these keys is named. */
export function coversBelow(covering: Covering, keys: readonly string[]): boolean {
  return covering.some((named) => named.length > keys.length && keys.every((key, at) => is(named[at]!, key)))
}

/** `*` stands for every entry; property names are never numbers alone. */
function is(named: string, key: string): boolean {
  return named === key || (named === '*' && /^\d+$/.test(key))
}
