import { joinPointer, splitPointer } from './pointer.ts'

/** A bound pointer as the field's own: `/items/3/name` is `/items/*` + `/name`. Property names are never numbers alone. */
export function templatePointer(path: string): string {
  return joinPointer(splitPointer(path).map((key) => (/^\d+$/.test(key) ? '*' : key)))
}
