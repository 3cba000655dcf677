import { walkFields, type FieldNode } from '../form/walk.ts'
import type { Form } from '../form/form.ts'

export interface FieldPairs {
  /** Fields of both versions, by their place in the newer one. */
  pairs: { before: FieldNode; after: FieldNode }[]
  added: FieldNode[]
  removed: FieldNode[]
}

/**
 * Which field of the newer version is which of the older: that of the same pointer; of those left over, the one field
 * of the same title and type under the same holder, which then was renamed.
 */
export function pairFields(before: Form, after: Form): FieldPairs {
  const old = new Map(walkFields(before).map((field) => [field.pointer, field]))
  const now = walkFields(after)
  const same = now.filter(({ pointer }) => old.has(pointer))
  const kept = new Set(same.map(({ pointer }) => pointer))
  const gone = [...old.values()].filter(({ pointer }) => !kept.has(pointer))
  const fresh = now.filter(({ pointer }) => !kept.has(pointer))
  // Where a holder was renamed, its fields are found under its new pointer.
  const renamed = new Map<string, FieldNode>()
  const homeNow = (pointer: string): string => {
    for (const [to, field] of renamed)
      if (pointer === field.pointer || pointer.startsWith(`${field.pointer}/`))
        return to + pointer.slice(field.pointer.length)
    return pointer
  }
  for (const field of fresh) {
    const matches = gone.filter(
      (other) => isSame(other, field, homeNow(other.parent)) && !isTaken(renamed, other),
    )
    const rivals = fresh.filter(
      (other) => matches[0] && isSame(matches[0], other, homeNow(matches[0].parent)),
    )
    if (matches.length === 1 && rivals.length === 1) renamed.set(field.pointer, matches[0]!)
  }
  const found = new Set(renamed.values())
  return {
    pairs: now.flatMap((field) => {
      const was = old.get(field.pointer) ?? renamed.get(field.pointer)
      return was ? [{ before: was, after: field }] : []
    }),
    added: fresh.filter(({ pointer }) => !renamed.has(pointer)),
    removed: gone.filter((field) => !found.has(field)),
  }
}

function isSame(before: FieldNode, after: FieldNode, parent: string): boolean {
  const isAlike = before.key === after.key || before.schema.title === after.schema.title
  return (
    isAlike &&
    before.schema.title !== undefined &&
    before.schema['x-field'] === after.schema['x-field'] &&
    parent === after.parent
  )
}

function isTaken(renamed: ReadonlyMap<string, FieldNode>, field: FieldNode): boolean {
  return [...renamed.values()].includes(field)
}
