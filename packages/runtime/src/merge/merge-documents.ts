import type { Json, JsonObject } from '../form/json-schema.ts'
import { isObject, joinPointer } from '../form/pointer.ts'
import { alignItems, type Alignment } from './align-items.ts'
import { isHolder, isPart, isWhole, losesNames, loneKeys, nameOf } from './grains.ts'
import { mergeOrder } from './merge-order.ts'
import type { Merge, MergeConflict, MergeOptions, MergeSide, Sides } from './merge.ts'

type Path = readonly string[]
type Value = Json | undefined

const SIDES: readonly MergeSide[] = ['base', 'mine', 'theirs']

/**
 * Merges what two people made of one document, part by part, by what the parts are: fields and queries by their keys,
 * slots and options by their own, rows and cells by what they say and where. What one side changed is taken, what both
 * added is there twice over, in `theirs`' order first; what both changed, each otherwise, is a conflict.
 */
export function mergeDocuments<Document extends object>(
  sides: Sides<Document>,
  { choices = new Map(), grain = 'fine' }: MergeOptions = {},
): Merge<Document> {
  const conflicts: MergeConflict[] = []

  /** One side's value, as it was chosen. */
  function choose(path: Path, values: Sides): Value {
    const id = joinPointer(path)
    conflicts.push({ id, sides: values })
    return values[choices.get(id) ?? 'theirs']
  }

  function mergeValue(path: Path, values: Sides): Value {
    const { base, mine, theirs } = values
    if (isSame(mine, theirs)) return theirs
    // Of what others point to, its end is asked about where parts do not fit together.
    const isAsked = grain === 'whole' && base !== undefined && isPart(path) && losesNames(values)
    if (!isAsked && isSame(base, mine)) return theirs
    if (!isAsked && isSame(base, theirs)) return mine
    if (isWhole(path, grain)) return choose(path, values)
    if (isObject(mine) && isObject(theirs) && (isObject(base) || isHolder(path)))
      return mergeObject(path, { base: isObject(base) ? base : {}, mine, theirs })
    if (Array.isArray(mine) && Array.isArray(theirs) && (Array.isArray(base) || isHeads(mine, theirs)))
      return mergeList(path, { base: Array.isArray(base) ? base : [], mine, theirs })
    return choose(path, values)
  }

  function mergeObject(path: Path, objects: Sides<JsonObject>): JsonObject {
    const lone = loneKeys(path, objects)
    const order = mergeOrder(mapSides(objects, Object.keys))
    const rest = lone && restOf(path, objects, lone)
    const merged = order.map((key): [string, Value] => [
      key,
      rest && !lone.has(key)
        ? rest[key]
        : mergeValue(
            [...path, key],
            mapSides(objects, (object) => object[key]),
          ),
    ])
    return Object.fromEntries(merged.filter(([, value]) => value !== undefined)) as JsonObject
  }

  /** What hangs together, from the side that changed it. */
  function restOf(path: Path, objects: Sides<JsonObject>, lone: ReadonlySet<string>): JsonObject {
    const { base, mine, theirs } = mapSides(objects, (object): JsonObject =>
      Object.fromEntries(Object.entries(object).filter(([key]) => !lone.has(key))),
    )
    if (isSame(mine, theirs) || isSame(base, mine)) return theirs
    if (isSame(base, theirs)) return mine
    return choose([...path, ''], { base, mine, theirs }) as JsonObject
  }

  function mergeList(path: Path, lists: Sides<Json[]>): Value {
    const all = SIDES.flatMap((side) => lists[side])
    if (all.every((item) => typeof item === 'string')) return mergeNames(lists as Sides<string[]>)
    const named = SIDES.map((side) => nameOf(lists[side]))
    const name = named.every((one) => one !== undefined)
      ? named.find((_, index) => lists[SIDES[index]!].length > 0)
      : undefined
    if (name) return mergeNamed(path, lists, name)
    if (all.every(isObject)) return mergeRow(path, lists)
    const { base, mine, theirs } = lists
    if (base.length !== mine.length || base.length !== theirs.length) return choose(path, lists)
    return base.map((_, index) =>
      mergeValue(
        [...path, String(index)],
        mapSides(lists, (list) => list[index]),
      )!,
    )
  }

  function mergeNamed(path: Path, lists: Sides<Json[]>, name: (item: Json) => string): Json[] {
    const items = mapSides(lists, (list) => new Map(list.map((item) => [name(item), item])))
    return mergeOrder(mapSides(items, (map) => [...map.keys()])).flatMap((key): Json[] => {
      const value = mergeValue(
        [...path, key],
        mapSides(items, (map) => map.get(key)),
      )
      return value === undefined ? [] : [value]
    })
  }

  /** Items that are told apart by what they say and where: blocks, rows, cells, conditions. */
  function mergeRow(path: Path, { base, mine, theirs }: Sides<Json[]>): Json[] {
    const ours = alignItems(base, mine)
    const others = alignItems(base, theirs)
    const added = (list: readonly Json[], alignment: Alignment, at: number) =>
      between(alignment, at, list.length).map((index) => list[index]!)
    const merged: Json[] = []
    for (let at = 0; at <= base.length; at++) {
      const put = added(theirs, others, at)
      const said = new Set(put.map((item) => JSON.stringify(item)))
      merged.push(...put, ...added(mine, ours, at).filter((item) => !said.has(JSON.stringify(item))))
      if (at === base.length) break
      const value = mergeValue([...path, String(at)], {
        base: base[at],
        mine: itemAt(mine, ours[at]),
        theirs: itemAt(theirs, others[at]),
      })
      if (value !== undefined) merged.push(value)
    }
    return merged
  }

  const merged = mergeValue([], sides as unknown as Sides) as unknown as Document
  return { merged, conflicts }
}

/** Names without an order that says something of its own: each as who changed it has it. */
function mergeNames(lists: Sides<string[]>): string[] {
  const { base, mine, theirs } = mapSides(lists, (list) => new Set(list))
  return mergeOrder(lists).filter((name) =>
    base.has(name) ? mine.has(name) && theirs.has(name) : mine.has(name) || theirs.has(name),
  )
}

/** The places of new items before the older one at `at`, or behind the last. */
function between(alignment: Alignment, at: number, length: number): number[] {
  const before = alignment.slice(0, at).findLast((place) => place !== undefined) ?? -1
  if (at < alignment.length && alignment[at] === undefined) return []
  const end = at < alignment.length ? alignment[at]! : length
  return Array.from({ length: Math.max(0, end - before - 1) }, (_, index) => before + 1 + index)
}

const itemAt = (list: readonly Json[], place: number | undefined): Value =>
  place === undefined ? undefined : list[place]

/** Lists that both began: of slots, options or names, which say themselves what they are. */
const isHeads = (mine: readonly Json[], theirs: readonly Json[]) =>
  [...mine, ...theirs].every((item) => typeof item === 'string') ||
  (nameOf(mine) !== undefined && nameOf(theirs) !== undefined)

/** Key by key in one order: the order of fields is part of what a document says. */
function isSame(one: Value, other: Value): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

function mapSides<From, To>(sides: Sides<From>, map: (value: From) => To): Sides<To> {
  return { base: map(sides.base), mine: map(sides.mine), theirs: map(sides.theirs) }
}
