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
 * Which field of a newer version is which of the older, by their pointers, as far as it was said: null of one that is
 * none of them. Several may come of one.
 */
export type FieldPairing = Readonly<Record<string, string | null>>

/**
 * Which field of the newer version is which of the older: what was said (`given`), else that of the same pointer. Of
 * those left over, the only one of the same title and type under the same holder was renamed; else the only one in the
 * same list (or in none) was moved into another group.
 */
export function pairFields(before: Form, after: Form, given: FieldPairing = {}): FieldPairs {
  const old = new Map(walkFields(before).map((field) => [field.pointer, field]))
  const now = walkFields(after)
  const said = now.flatMap((field): [FieldNode, FieldNode][] => {
    const was = old.get(given[field.pointer] ?? '')
    return was ? [[field, was]] : []
  })
  const claimed = new Set(said.map(([, { pointer }]) => pointer))
  const kept = keptAmong(now, (pointer) => {
    return old.has(pointer) && !claimed.has(pointer) && !Object.hasOwn(given, pointer)
  })
  const found = matchRenamed(
    [...old.values()].filter(({ pointer }) => !kept.has(pointer) && !claimed.has(pointer)),
    now.filter(({ pointer }) => !kept.has(pointer) && !Object.hasOwn(given, pointer)),
    said,
  )
  const homes = homesOf(found)
  const taken = new Set(found.values())
  return {
    pairs: now.flatMap((field): FieldPair[] => {
      const was = kept.has(field.pointer) ? old.get(field.pointer) : found.get(field)
      if (!was) return []
      const isRenamed = was.pointer !== field.pointer && inNewHome(was, homes) !== field.pointer
      return [{ before: was, after: field, isRenamed }]
    }),
    added: now.filter((field) => !kept.has(field.pointer) && !found.has(field)),
    removed: [...old.values()].filter((field) => !kept.has(field.pointer) && !taken.has(field)),
  }
}

/** The pointers that stay; what is held by something that does not stay is something else. */
function keptAmong(fields: readonly FieldNode[], stays: (pointer: string) => boolean): ReadonlySet<string> {
  const kept = new Set<string>()
  for (const { pointer, parent } of fields) {
    const holder = parent.replace(/\/\*$/, '')
    if (stays(pointer) && (holder === '' || kept.has(holder))) kept.add(pointer)
  }
  return kept
}

/** The older field of each newer one that was renamed or moved; holders come before what they hold. */
function matchRenamed(
  gone: readonly FieldNode[],
  fresh: readonly FieldNode[],
  said: readonly (readonly [after: FieldNode, before: FieldNode])[],
): Map<FieldNode, FieldNode> {
  const found = new Map(said)
  const taken = new Set(found.values())
  const homes = new Map(homesOf(found))
  const holders = new Set(gone.flatMap(({ parent }) => prefixesOf(parent)))
  for (const placeOf of [holderOf, listAround]) {
    const rivals = groupBy(fresh, (field) => looks(field, placeOf(field.parent)))
    let known = indexOf(gone, { homes, placeOf })
    for (const field of fresh) {
      if (found.has(field)) continue
      const look = looks(field, placeOf(field.parent))
      const isFree = (other: FieldNode) => !taken.has(other)
      const same = known.byHome.get(field.pointer)?.find(isFree)
      const match = same ?? onlyOne(look === undefined ? [] : (known.byLook.get(look) ?? []), isFree)
      if (!match) continue
      if (!same && onlyOne(rivals.get(look!) ?? [], (other) => !found.has(other)) === undefined) continue
      found.set(field, match)
      taken.add(match)
      homes.set(match.pointer, field.pointer)
      // What stood in it stands in its new home from now on.
      if (holders.has(match.pointer)) known = indexOf(gone, { homes, placeOf })
    }
  }
  return found
}

/** Where a match must stand: under the same holder, or at least in the same list or in none. */
const holderOf = (parent: string) => parent
const listAround = (parent: string) => listOfPointer(parent) ?? ''

/** What fields that are one and the same have in common; undefined for a field without a title. */
function looks({ schema }: FieldNode, place: string): string | undefined {
  return schema.title === undefined
    ? undefined
    : JSON.stringify([schema.title, schema['x-field'] ?? null, place])
}

/** Older fields by where they would stand had only their holders been renamed, and by how they look there. */
function indexOf(
  gone: readonly FieldNode[],
  { homes, placeOf }: { homes: Homes; placeOf: (parent: string) => string },
) {
  return {
    byHome: groupBy(gone, (field) => inNewHome(field, homes)),
    byLook: groupBy(gone, (field) => looks(field, placeOf(followHolder(field.parent, homes)))),
  }
}

function groupBy(
  fields: readonly FieldNode[],
  keyOf: (field: FieldNode) => string | undefined,
): Map<string, FieldNode[]> {
  const groups = new Map<string, FieldNode[]>()
  for (const field of fields) {
    const key = keyOf(field)
    const group = key === undefined ? undefined : groups.get(key)
    if (group) group.push(field)
    else if (key !== undefined) groups.set(key, [field])
  }
  return groups
}

/** The one field of these that fits; undefined where none does, or several do. */
function onlyOne(fields: readonly FieldNode[], fits: (field: FieldNode) => boolean): FieldNode | undefined {
  const first = fields.findIndex(fits)
  return first < 0 || fields.slice(first + 1).some(fits) ? undefined : fields[first]
}

function prefixesOf(pointer: string): string[] {
  const prefixes: string[] = []
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1))
    prefixes.push(pointer.slice(0, end))
  return prefixes
}

/** Pointers of holders then and now. */
type Homes = ReadonlyMap<string, string>

function homesOf(found: ReadonlyMap<FieldNode, FieldNode>): Homes {
  return new Map([...found].map(([field, was]) => [was.pointer, field.pointer]))
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
