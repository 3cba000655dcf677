import { readFileSync, readdirSync } from 'node:fs'
import { evaluate } from 'feelin'
import { expect, test } from 'vitest'
import type { Json, JsonObject } from '../../packages/runtime/src/form/json-schema.ts'
import { bindToEntries } from '../../packages/runtime/src/form/bind-to-entries.ts'
import { getValue, isObject, joinPointer, splitPointer } from '../../packages/runtime/src/form/pointer.ts'
import { walkFields } from '../../packages/runtime/src/form/walk.ts'
import { isFault, parseFormula } from '../../packages/runtime/src/rules/expression.ts'
import { library } from './library.ts'
import { NOON } from '../../packages/runtime/src/moment/noon.fixture.ts'
import { runs } from '../support/runs.ts'

/** The functions over lists as they were with feelin: blanks left out. */
const aggregates = Object.fromEntries(
  ['sum', 'mean', 'min', 'max'].map((name) => [
    name,
    (...values: unknown[]) => {
      const list = (values.length === 1 && Array.isArray(values[0]) ? values[0] : values).filter(
        (value) => value !== null && value !== undefined,
      )
      return list.length === 0 ? null : evaluate(`${name}(list)`, { list }).value
    },
  ]),
)

function feelin(text: string, variables: Record<string, unknown>, reads: string[][]): unknown {
  const named = Object.fromEntries(reads.map(([name]) => [name, variables[name!] ?? null]))
  return evaluate(text, { ...aggregates, ...named }).value ?? null
}

function rounded(value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(12)) : value
}

function expectAlike(text: string, variables: Record<string, unknown>) {
  const parsed = parseFormula(text)
  if (isFault(parsed)) throw new Error(`${text} does not parse`)
  expect(rounded(parsed.evaluate(variables, { now: NOON })), text).toEqual(
    rounded(feelin(text, variables, parsed.reads)),
  )
}

let seed = 11
function chance(): number {
  seed = (seed * 48271) % 2147483647
  return seed / 2147483647
}

/** The record with other numbers here and there, noughts, and blanks. */
function shaken(value: Json): Json {
  if (Array.isArray(value)) return value.map(shaken)
  if (isObject(value)) {
    const kept = Object.entries(value).filter(() => chance() > 0.1)
    return Object.fromEntries(kept.map(([key, one]) => [key, shaken(one ?? null)]))
  }
  if (typeof value !== 'number') return value
  const at = chance()
  if (at < 0.15) return 0
  return at < 0.6 ? value : Math.round(chance() * 1_000_000) / 100
}

function variablesAt(place: string, record: JsonObject): Record<string, unknown> {
  const keys = splitPointer(place)
  const holders = keys.map((_, depth) => getValue(record, joinPointer(keys.slice(0, depth))))
  return Object.assign({}, ...holders.filter(isObject))
}

test.each(library)('$code $id: formulas say what they said with feelin', ({ form, sample }) => {
  for (let round = 0; round < runs(4, 12); round++) {
    const record = round === 0 ? sample : (shaken(sample) as JsonObject)
    for (const { pointer, schema } of walkFields(form)) {
      for (const text of [schema['x-formula'], schema['x-visible']]) {
        if (text === undefined) continue
        for (const place of bindToEntries(pointer, record)) expectAlike(text, variablesAt(place, record))
      }
    }
  }
})

test('formulas of reports say what they said with feelin', () => {
  const folder = new URL('../../schemas/reports/', import.meta.url)
  const texts = new Set<string>()
  const collect = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    for (const [key, value] of Object.entries(node)) {
      if (key === 'formula' && typeof value === 'string') texts.add(value)
      else collect(value)
    }
  }
  for (const file of readdirSync(folder)) {
    if (file.endsWith('.json')) collect(JSON.parse(readFileSync(new URL(file, folder), 'utf8')))
  }
  expect(texts.size).toBeGreaterThan(20)
  for (const text of texts) {
    const parsed = parseFormula(text)
    if (isFault(parsed)) throw new Error(`${text} does not parse`)
    for (let round = 0; round < runs(8, 20); round++) {
      const variables = Object.fromEntries(parsed.reads.map(([name]) => [name!, valueFor(name!)]))
      expectAlike(text, variables)
    }
  }
})

/** Days where the name says so, else numbers and blanks. */
function valueFor(name: string): Json {
  if (/day|On$|By$|asOf|told/i.test(name))
    return `2026-0${1 + Math.floor(chance() * 9)}-1${Math.floor(chance() * 9)}`
  return chance() < 0.15 ? null : Math.round(chance() * 100_000) / 100
}
