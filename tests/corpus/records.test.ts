import { describe, expect, test } from 'vitest'
import { requireFieldType } from '../../packages/runtime/src/fields/registry.ts'
import { bindToEntries } from '../../packages/runtime/src/form/bind-to-entries.ts'
import type { Json, JsonObject } from '../../packages/runtime/src/form/json-schema.ts'
import { getValue, isObject, setValue } from '../../packages/runtime/src/form/pointer.ts'
import { type FieldNode, walkFields } from '../../packages/runtime/src/form/walk.ts'
import { compileForm } from '../../packages/runtime/src/record/compile-form.ts'
import type { Problem } from '../../packages/runtime/src/record/problem.ts'
import { library } from './library.ts'
import { NOON } from '../../packages/runtime/src/moment/noon.fixture.ts'

describe.each(library)('$code $id', ({ form, sample }) => {
  const { check } = compileForm(form)
  const fields = walkFields(form)
  const computed = places(fields.filter(({ schema }) => schema['x-formula'] !== undefined))
  const typed = places(fields.filter(isTyped))

  function places(nodes: FieldNode[]) {
    return nodes.flatMap(({ pointer, schema }) =>
      bindToEntries(pointer, sample).map((path) => ({ path, schema, value: getValue(sample, path) })),
    )
  }

  test('accepts its sample and gives it back', () => {
    expect(check(sample, NOON)).toEqual({ record: sample, problems: [], warnings: [] })
  })

  test('fills most of its fields in the sample', () => {
    const filled = new Set(typed.filter(({ value }) => value !== undefined).map(({ schema }) => schema))
    const all = new Set(fields.filter(isTyped).map(({ schema }) => schema))
    expect(filled.size / Math.max(1, all.size)).toBeGreaterThan(0.7)
  })

  test('computes its totals, whatever the record says of them', () => {
    for (const value of [undefined, -99.5]) {
      const told = computed.reduce<JsonObject>((record, { path }) => setValue(record, path, value), sample)
      expect(check(told, NOON)).toEqual({ record: sample, problems: [], warnings: [] })
    }
  })

  test('refuses a value of another type, in every field', () => {
    const answers = typed.filter(({ value }) => value !== undefined)
    expect(answers.length).toBeGreaterThan(0)
    for (const { path, value } of answers) {
      for (const wrong of [otherType(value!), { deep: ['x'] }]) {
        const { problems } = check(setValue(sample, path, wrong), NOON)
        expect(concerns(problems, path), `${path} = ${JSON.stringify(wrong)}`).toBe(true)
      }
    }
  })

  test('refuses what a field of its type cannot hold', () => {
    for (const { path, schema, value } of typed) {
      if (value === undefined) continue
      for (const wrong of impossible(schema['x-field']!, value)) {
        const { problems } = check(setValue(sample, path, wrong), NOON)
        expect(concerns(problems, path), `${path} = ${JSON.stringify(wrong)}`).toBe(true)
      }
    }
  })

  test('refuses keys that it does not know, at every depth', () => {
    // Whoever is named is one value, refused as a whole.
    const named = typed.filter(
      ({ schema, value }) => value !== undefined && requireFieldType(schema).picksFrom,
    )
    expect(
      named.flatMap(({ path }) => check(setValue(sample, `${path}/stranger`, 'x'), NOON).problems),
    ).toEqual(named.map(({ path, schema }) => ({ path, code: schema['x-field'] })))
    const holders = objectsIn(sample, '').filter((path) => !named.some((one) => one.path === path))
    for (const holder of ['', ...holders]) {
      const path = `${holder}/stranger`
      const { record, problems } = check(setValue(sample, path, 'x'), NOON)
      expect(problems).toEqual([expect.objectContaining({ path, code: 'additionalProperties' })])
      expect(record).toEqual(sample)
    }
  })

  test('asks for what the office cannot do without', () => {
    const required = fields.filter((field) => field.required)
    for (const { path } of places(required)) {
      const { problems } = check(setValue(sample, path, undefined), NOON)
      expect(problems).toContainEqual(expect.objectContaining({ path, code: 'required' }))
    }
  })
})

function isTyped({ schema }: FieldNode): boolean {
  return (requireFieldType(schema).takesValue ?? true) && schema['x-formula'] === undefined
}

/** Some problem is at the place or inside it. */
function concerns(problems: readonly Problem[], path: string): boolean {
  return problems.some((problem) => `${problem.path}/`.startsWith(`${path}/`))
}

function otherType(value: Json): Json {
  return typeof value === 'string' ? 12.75 : 'many'
}

/** Values of the right JSON type that say nothing. */
function impossible(type: string, value: Json): Json[] {
  const wrong: Record<string, Json[]> = {
    date: ['2026-02-30', '2026年3月5日', '05/03/2026'],
    month: ['2026-13', '2026'],
    time: ['24:30', '9 o’clock'],
    datetime: ['2026-02-30T10:00', '2026-03-05'],
    phone: ['打总机', 'x'],
    email: ['nobody', 'a b@c.cn'],
    choice: ['nowhere'],
    choices: [['nowhere'], Array.isArray(value) ? [...value, ...value] : []],
    integer: [0.5],
  }
  return wrong[type] ?? []
}

/** Pointers of the objects inside a record. */
function objectsIn(node: Json | undefined, path: string): string[] {
  if (!isObject(node) && !Array.isArray(node)) return []
  return Object.entries(node).flatMap(([key, value]) => {
    const here = `${path}/${key}`
    return [...(isObject(value) ? [here] : []), ...objectsIn(value, here)]
  })
}
