import { covers, readCovering } from './covering.ts'
import { splitPointer } from './pointer.ts'

/**
 * Whether a field is one of `pointers` or lies below one: a pointer of a group or list stands for all that it holds.
 * `pointer` may be bound (`/items/3/price`) or the field's own (`/items/*` + `/price`); `pointers` are fields' own.
 */
export function isCoveredBy(pointer: string, pointers: readonly string[]): boolean {
  return pointers.length > 0 && covers(readCovering(pointers), splitPointer(pointer))
}
