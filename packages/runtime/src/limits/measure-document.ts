import type { FormProblem } from '../form/form-problem.ts'
import type { Json } from '../form/json-schema.ts'
import { getValue, isObject, joinPointer } from '../form/pointer.ts'
import { decodeReference } from '../form/references.ts'
import type { DocumentLimits } from './document-limits.ts'

/** A value on the way, and how it was come to. */
interface Place {
  value: unknown
  /** Where it stands: below `parent` under `key`, or where a reference leads. */
  key: string | number
  parent: Place | undefined
  reference?: string
  /** It defines something: what it refers to counts where the definition is used. */
  isDefinition?: boolean
  depth: number
}

const DEFINITIONS: ReadonlySet<string | number> = new Set(['$defs', 'definitions'])

/**
 * What a document holds more of than it may, the first that is found; undefined where it keeps within its limits. It
 * follows local references as often as they are used, a circle once, and ends as soon as a limit is passed, so it is
 * quick and safe with whatever JSON holds. It keeps its own stack: no depth of nesting brings it down.
 */
export function measureDocument(document: unknown, limits: DocumentLimits): FormProblem | undefined {
  const left = {
    values: limits.values,
    characters: limits.characters,
    references: limits.references,
    fields: limits.fields,
    sources: limits.sources,
  }
  const waiting: Place[] = [{ value: document, key: '', parent: undefined, depth: 0 }]
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const { value, key, depth } = place
    left.values--
    if (typeof key === 'string') left.characters -= key.length
    if (typeof value === 'string') left.characters -= value.length
    if (key === 'form' && typeof value === 'string') left.sources--
    if (depth > limits.depth) return tooMuch('depth', limits.depth, { path: pathOf(outer(place, TOLD)) })
    const own = typeof key === 'string' ? checkOwn(place, key, limits) : undefined
    if (own) return own
    if (typeof value === 'object' && value !== null) {
      if (key === 'properties' && isObject(value) && !place.isDefinition)
        left.fields -= Object.keys(value).length
      for (const inner of below(place)) waiting.push(inner)
      const target = isObject(value) && !place.isDefinition && targetOf(document, place, value.$ref)
      if (target) {
        left.references--
        waiting.push(target)
      }
    }
    for (const [of, rest] of Object.entries(left))
      if (rest < 0) return tooMuch(of, limits[of as keyof typeof left])
  }
  return undefined
}

/** Of what is nested too deep, the outermost levels are told. */
const TOLD = 8

function outer(place: Place, depth: number): Place {
  let at = place
  while (at.parent && at.depth > depth) at = at.parent
  return at
}

function tooMuch(of: string, most: number, { path = '', found }: { path?: string; found?: number } = {}) {
  return { path, code: 'tooMuch', params: { of, most, ...(found !== undefined && { found }) } }
}

function checkOwn(place: Place, key: string, { sizes, lengths }: DocumentLimits): FormProblem | undefined {
  const { value } = place
  const limits = typeof value === 'string' ? lengths : sizes
  if (!Object.hasOwn(limits, key)) return undefined
  const found = sizeOf(value)
  const most = limits[key]!
  return found > most ? tooMuch(key, most, { path: pathOf(place), found }) : undefined
}

function sizeOf(value: unknown): number {
  if (typeof value === 'string' || Array.isArray(value)) return value.length
  return isObject(value) ? Object.keys(value).length : 0
}

function below(parent: Place): Place[] {
  const { value, depth, isDefinition } = parent
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value as object)
  return [...entries].map(([key, inner]) => ({
    value: inner as unknown,
    key,
    parent,
    depth: depth + 1,
    isDefinition: isDefinition === true || (depth === 0 && DEFINITIONS.has(key)),
  }))
}

/** Where a reference leads; undefined for one that leads nowhere, or back to where it is being followed. */
function targetOf(document: unknown, from: Place, reference: unknown): Place | undefined {
  if (typeof reference !== 'string' || !reference.startsWith('#')) return undefined
  for (let place: Place | undefined = from; place; place = place.parent)
    if (place.reference === reference) return undefined
  const value = getValue(document as Json, decodeReference(reference))
  if (value === undefined) return undefined
  return { value, key: 0, parent: from, reference, depth: from.depth }
}

function pathOf(place: Place): string {
  const keys: (string | number)[] = []
  for (let at = place; at.parent; at = at.parent) {
    if (at.reference !== undefined) return decodeReference(at.reference) + joinPointer(keys.toReversed())
    keys.push(at.key)
  }
  return joinPointer(keys.toReversed())
}
