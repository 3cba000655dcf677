import type { Form } from '../form/form.ts'
import { listOfPointer } from '../form/pointer.ts'
import { walkFields, type FieldNode } from '../form/walk.ts'

export interface FieldPair {
  before: FieldNode
  after: FieldNode
  /** It has another key or holder of its own accord, not because its list or group has. */
  isRenamed: boolean
}

export interface FieldPairs {
  /** Fields of both versions, by their place in the newer one. */
  pairs: FieldPair[]
  added: FieldNode[]
  removed: FieldNode[]
}

/**
 * Which field of the newer version is which of the older: that of the same pointer. Of those left over, the only one of
 * the same title and type under the same holder was renamed; else the only one in the same list (or in none) was moved
 * into another group.
 */
export function pairFields(before: Form, after: Form): FieldPairs {
  const old = new Map(walkFields(before).map((field) => [field.pointer, field]))
  const now = walkFields(after)
  const kept = new Set(now.filter(({ pointer }) => old.has(pointer)).map(({ pointer }) => pointer))
  const found = matchRenamed(
    [...old.values()].filter(({ pointer }) => !kept.has(pointer)),
    now.filter(({ pointer }) => !kept.has(pointer)),
  )
  const homes = homesOf(found)
  const taken = new Set(found.values())
  return {
    pairs: now.flatMap((field): FieldPair[] => {
      const was = old.get(field.pointer) ?? found.get(field)
      if (!was) return []
      const isRenamed = was.pointer !== field.pointer && inNewHome(was, homes) !== field.pointer
      return [{ before: was, after: field, isRenamed }]
    }),
    added: now.filter((field) => !kept.has(field.pointer) && !found.has(field)),
    removed: [...old.values()].filter((field) => !kept.has(field.pointer) && !taken.has(field)),
  }
}

/** The older field of each newer one that was renamed or moved; holders come before what they hold. */
function matchRenamed(gone: readonly FieldNode[], fresh: readonly FieldNode[]): Map<FieldNode, FieldNode> {
  const found = new Map<FieldNode, FieldNode>()
  const isFree = (field: FieldNode) => ![...found.values()].includes(field)
  for (const isMatch of [isNear, isFar]) {
    for (const field of fresh) {
      if (found.has(field)) continue
      const homes = homesOf(found)
      const same = gone.find((other) => isFree(other) && inNewHome(other, homes) === field.pointer)
      const matches = gone.filter((other) => isFree(other) && isMatch(other, field, homes))
      const match = same ?? matches[0]
      if (!match) continue
      const rivals = fresh.filter((other) => !found.has(other) && isMatch(match, other, homes))
      if (same || (matches.length === 1 && rivals.length === 1)) found.set(field, match)
    }
  }
  return found
}

/** Pointers of holders then and now. */
type Homes = ReadonlyMap<string, string>

function homesOf(found: ReadonlyMap<FieldNode, FieldNode>): Homes {
  return new Map([...found].map(([field, was]) => [was.pointer, field.pointer]))
}

function isNear(before: FieldNode, after: FieldNode, homes: Homes): boolean {
  return isAlike(before, after) && holderNow(before, homes) === after.parent
}

function isFar(before: FieldNode, after: FieldNode, homes: Homes): boolean {
  return isAlike(before, after) && listOfPointer(holderNow(before, homes)) === listOfPointer(after.parent)
}

function isAlike({ schema: then }: FieldNode, { schema: now }: FieldNode): boolean {
  return then.title !== undefined && then.title === now.title && then['x-field'] === now['x-field']
}

function holderNow({ parent }: FieldNode, homes: Homes): string {
  return followHolder(parent, homes)
}

/** Where a field would stand had only its holders been renamed. */
function inNewHome({ pointer, parent }: FieldNode, homes: Homes): string {
  return followHolder(parent, homes) + pointer.slice(parent.length)
}

function followHolder(pointer: string, homes: Homes): string {
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1)) {
    const home = homes.get(pointer.slice(0, end))
    if (home !== undefined) return home + pointer.slice(end)
  }
  return pointer
}
