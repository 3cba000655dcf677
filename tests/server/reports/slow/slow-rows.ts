import type { Json, JsonObject } from '@paperwright/runtime'
import {
  readOptions,
  splitPointer,
  type ResolvedEach,
  type ResolvedField,
  type ResolvedPart,
  type ResolvedQuery,
  type ResolvedReference,
  type ResolvedSource,
} from '@paperwright/runtime/kit'
import { areMet } from './slow-conditions.ts'
import { evaluateWith } from './slow-figures.ts'
import type { SlowRecord, SlowWorld } from './slow-world.ts'

/** A row of a query: the value of each field, null for blank. */
export interface SlowRow {
  part: number
  record: string
  /** What it counts as where it counts once: in which part, of which record, with which partners. */
  once: string
  values: Record<string, Json>
}

/** A record, at one entry of what its source walks. */
interface Stand {
  record: SlowRecord
  /** What stands for each `*` of a pointer. */
  steps: (string | number)[]
  entry?: string | number
}

type Stands = Readonly<Record<string, Stand | undefined>>

/** The rows that count, part after part, by record and entry. */
export function slowRows(resolved: ResolvedQuery, world: SlowWorld, given: JsonObject): SlowRow[] {
  const rows = resolved.parts.flatMap((part, index) =>
    joinedStands(part, world, given).map((stands): SlowRow => ({
      part: index,
      record: stands[part.as]!.record.id,
      once: JSON.stringify([
        index,
        part.each?.kind === 'entries' && part.each.ofOptions ? [stands[part.as]!.record.id] : stands[part.as],
        part.joins.filter(({ take }) => take === 'each').map(({ as }) => stands[as] ?? null),
      ]),
      values: readFields(resolved, { part: index, stands, world, given }),
    })),
  )
  const { where = [] } = resolved.query
  return rows.filter(({ values }) => areMet(where, values, { fields: resolved.fields, given }))
}

function joinedStands(part: ResolvedPart, world: SlowWorld, given: JsonObject): Stands[] {
  let all: Stands[] = standsOf(part, world).map((stand) => ({ [part.as]: stand }))
  for (const { as, on, take, required, asOf, ...source } of part.joins) {
    const others = standsOf({ as, ...source }, world)
    all = all.flatMap((stands) => {
      const day = asOf && (given[asOf.parameter] ?? null)
      const dateOf = (other: Stand): string =>
        asOf ? String(readReference(asOf.date, { [as]: other }, world) ?? '') : ''
      const isKnown = (date: string) =>
        day === null || day === undefined || date <= String(day) || date.startsWith(String(day))
      const all = others.filter((other) =>
        on.every(({ before, own }) => {
          const value = readReference(before, stands, world)
          return value !== null && value === readReference(own, { [as]: other }, world)
        }),
      )
      const partners = all.filter((other) => isKnown(dateOf(other)))
      const latest = day === null || day === undefined ? '' : partners.map(dateOf).sort().at(-1)
      const last = partners.filter((other) => latest === '' || dateOf(other) === latest)
      const newest = last
        .map(({ record }) => record.id)
        .sort()
        .at(-1)
      const taken = take === 'each' ? partners : last.filter(({ record }) => record.id === newest).slice(0, 1)
      if (taken.length === 0) return required ? [] : [stands]
      return taken.map((partner) => ({ ...stands, [as]: partner }))
    })
  }
  return all
}

function standsOf({ form, each }: ResolvedSource, { records }: SlowWorld): Stand[] {
  return records
    .filter((record) => record.state !== 'void' && (form === '*' || record.form === form))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((record) => stepsOf(record, each).map((steps) => ({ record, ...steps })))
}

function stepsOf({ values }: SlowRecord, each: ResolvedEach | undefined): Omit<Stand, 'record'>[] {
  if (!each) return [{ steps: [] }]
  if (each.kind === 'members') return each.members.map(({ key }) => ({ steps: [key], entry: key }))
  const lists = each.pointer.split('/*')
  let found: (string | number)[][] = [[]]
  for (const [depth] of lists.entries())
    found = found.flatMap((steps) => {
      const list = valueAt(values, lists.slice(0, depth + 1).join('/*'), steps)
      return Array.isArray(list) ? list.map((_, index) => [...steps, index]) : []
    })
  return found.map((steps) => ({ steps, entry: Number(steps.at(-1)) + 1 }))
}

/** The value at a pointer whose `*` are taken by `steps` in turn; blank ones are null. */
function valueAt(values: JsonObject, pointer: string, steps: readonly (string | number)[]): Json {
  const left = [...steps]
  let value: Json | undefined = values
  for (const key of splitPointer(pointer)) {
    const step = key === '*' ? left.shift() : key
    if (typeof value !== 'object' || value === null || step === undefined) return null
    value = (value as JsonObject)[step]
  }
  return isBlank(value) ? null : value!
}

function isBlank(value: Json | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

function readReference(reference: ResolvedReference, stands: Stands, { forms }: SlowWorld): Json {
  const stand = stands[reference.source]
  if (!stand) return null
  const { record, steps, entry } = stand
  if ('pointer' in reference) return valueAt(record.values, reference.pointer, steps)
  if (reference.own === 'entry') return entry ?? null
  if (reference.own === 'form') return forms.get(record.form)!.title ?? null
  return record[reference.own]
}

interface RowPlace {
  part: number
  stands: Stands
  world: SlowWorld
  given: JsonObject
}

function readFields({ query, fields }: ResolvedQuery, place: RowPlace): Record<string, Json> {
  const values: Record<string, Json> = {}
  for (const [key, field] of fields) {
    const { formula } = query.fields[key]!
    values[key] = formula === undefined ? readField(field, place) : compute(formula, field, values)
  }
  return values
}

function readField(field: ResolvedField, { part, stands, world, given }: RowPlace): Json {
  if (field.parameter !== undefined) {
    const value = given[field.parameter]
    return isBlank(value) ? null : value!
  }
  const reference = field.from[part]
  if (!reference) return null
  const value = readReference(reference, stands, world)
  const recoded = field.recode ? recode(value, field.recode) : value
  const isWorded = field.kind === 'text' && reference.kind === 'option'
  return isWorded ? wordOption(recoded, reference) : recoded
}

function recode(value: Json, others: Readonly<Record<string, string>>): Json {
  if (Array.isArray(value)) return value.map((one) => recode(one, others))
  return typeof value === 'string' && Object.hasOwn(others, value) ? others[value]! : value
}

function wordOption(value: Json, { schema }: ResolvedReference): Json {
  if (value === null) return null
  return readOptions(schema!).find((option) => option.value === value)?.title ?? String(value)
}

/** By the library that FEEL is evaluated with wherever no database does it. */
function compute(formula: string, { kind }: ResolvedField, before: Record<string, Json>): Json {
  const value = evaluateWith(formula, (key) => before[key] ?? null)
  if (kind === 'number') return typeof value === 'number' && Number.isFinite(value) ? value : null
  if (kind === 'answer') return typeof value === 'boolean' ? value : null
  return typeof value === 'string' && value !== '' ? value : null
}
