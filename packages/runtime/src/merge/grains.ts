import { isObject } from '../form/pointer.ts'
import type { Json } from '../form/json-schema.ts'
import type { Grain, Sides } from './merge.ts'

type Path = readonly string[]

/** Where each entry is a thing of its own, by its key, be it new on both sides. */
const HOLDERS: ReadonlySet<string> = new Set([
  'properties',
  '$defs',
  'words',
  'staleWords',
  'queries',
  'values',
  'parameters',
  'presets',
  'fields',
  'lists',
])

/** Whether the entries of an object are merged where there was none before. */
export function isHolder(path: Path): boolean {
  return HOLDERS.has(path.at(-1) ?? '') || path.at(-2) === 'words' || path.at(-2) === 'staleWords'
}

const SHEETS: ReadonlySet<string> = new Set(['x-paper', 'sheet', 'fills'])
const PARTS: ReadonlySet<string> = new Set([
  'properties',
  '$defs',
  'queries',
  'values',
  'x-signatures',
  'signatures',
])

/** Whether a value is taken from one side as it is, though both changed different parts of it. */
export function isWhole(path: Path, grain: Grain): boolean {
  if (grain === 'fine') return false
  return (path.length === 1 && SHEETS.has(path[0]!)) || isPart(path)
}

/** A field, query or slot: what others point to by its key. */
export function isPart(path: Path): boolean {
  return path.length === 2 && PARTS.has(path[0]!)
}

/** Whether a side takes away what others may point to: the part itself, or an option of it. */
export function losesNames({ base, mine, theirs }: Sides): boolean {
  const named = constants(base)
  return [mine, theirs].some((side) => {
    const left = new Set(constants(side))
    return side === undefined || named.some((name) => !left.has(name))
  })
}

function constants(value: Json | undefined): string[] {
  if (Array.isArray(value)) return value.flatMap(constants)
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, own]) =>
    key === 'const' ? [JSON.stringify(own)] : constants(own),
  )
}

/** How a cell stands, beside what stands in it. */
const LOOK: ReadonlySet<string> = new Set([
  'colSpan',
  'rowSpan',
  'align',
  'valign',
  'vertical',
  'bold',
  'shade',
])
const OF_ANY_TYPE: ReadonlySet<string> = new Set(['title', 'description'])

/**
 * The keys of an object that say something by themselves, where the others hang together: how a cell stands, beside what
 * it shows; what a field is called, beside what a change of its type brings along. Undefined where each key is by itself.
 */
export function loneKeys(path: Path, { base, mine, theirs }: Sides): ReadonlySet<string> | undefined {
  if (path.at(-2) === 'cells') return LOOK
  const types = new Set([base, mine, theirs].map((side) => (isObject(side) ? side['x-field'] : undefined)))
  return types.size > 1 ? OF_ANY_TYPE : undefined
}

/** What tells the items of a list apart: the key of a slot, the value of an option. Undefined where their places do. */
export function nameOf(items: readonly Json[]): ((item: Json) => string) | undefined {
  for (const key of ['key', 'const']) {
    const names = items.map((item) => (isObject(item) && key in item ? JSON.stringify(item[key]) : undefined))
    if (names.every((name) => name !== undefined) && new Set(names).size === names.length)
      return (item) => JSON.stringify((item as Record<string, Json>)[key])
  }
  return undefined
}
