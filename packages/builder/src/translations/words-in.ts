import { joinPointer } from '@paperwright/runtime/kit'

/** A word of a document, where it stands. */
export interface PlacedWord {
  /** JSON pointer into the document. */
  at: string
  text: string
}

/** Where parts of a document hold words: here, in some of its keys, in each of its entries. */
export type Shape = 'words' | { keys: Readonly<Record<string, Shape>> } | { each: () => Shape }

export const each = (shape: Shape): Shape => ({ each: () => shape })

/** The words of a document of this shape, in its order. */
export function wordsIn(node: unknown, shape: Shape, at = ''): PlacedWord[] {
  if (shape === 'words') return typeof node === 'string' && node !== '' ? [{ at, text: node }] : []
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => {
    const inside =
      'each' in shape ? shape.each() : Object.hasOwn(shape.keys, key) ? shape.keys[key] : undefined
    return inside ? wordsIn(value, inside, at + joinPointer([key])) : []
  })
}
