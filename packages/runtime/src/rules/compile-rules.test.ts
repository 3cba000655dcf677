import { describe, expect, test } from 'vitest'
import type { Form } from '../form/form.ts'
import type { JsonSchema } from '../form/json-schema.ts'
import { compileRules } from './compile-rules.ts'
import { NOON } from '../moment/noon.fixture.ts'

function rulesOf(properties: Record<string, JsonSchema>) {
  const form: Form = {
    type: 'object',
    title: '测试',
    properties,
    'x-form': { id: 'test' },
    'x-paper': { blocks: [] },
  }
  return compileRules(form)
}

const amount = (formula?: string): JsonSchema => ({
  type: 'number',
  'x-field': 'money',
  ...(formula !== undefined && { 'x-formula': formula }),
})
const word = (visible?: string): JsonSchema => ({
  type: 'string',
  'x-field': 'text',
  ...(visible !== undefined && { 'x-visible': visible }),
})
const list = (properties: Record<string, JsonSchema>): JsonSchema => ({
  type: 'array',
  'x-field': 'list',
  items: { type: 'object', properties },
})

describe('formulas', () => {
  const rules = rulesOf({
    total: amount('sum(items.subtotal)'),
    items: list({
      price: amount(),
      count: { type: 'integer', 'x-field': 'integer' },
      subtotal: amount('price * count'),
    }),
    share: { type: 'number', 'x-field': 'percent', 'x-decimals': 1, 'x-formula': 'total / budget * 100' },
    budget: amount(),
  })

  test('run in the order of what they read, whatever the order of the properties', () => {
    const record = {
      items: [
        { price: 0.1, count: 3 },
        { price: 2, count: 4 },
      ],
      budget: 16.6,
    }
    expect(rules.derive(record, NOON)).toEqual({
      items: [
        { price: 0.1, count: 3, subtotal: 0.3 },
        { price: 2, count: 4, subtotal: 8 },
      ],
      total: 8.3,
      share: 50,
      budget: 16.6,
    })
  })

  test('skip blanks, and stay blank over blanks alone', () => {
    expect(rules.derive({ items: [{ price: 2, count: 1 }, {}, { price: 3 }] }, NOON).total).toBe(2)
    expect(rules.derive({ items: [{}, {}] }, NOON)).toEqual({ items: [{}, {}] })
    expect(rules.derive({}, NOON)).toEqual({})
  })

  test('stay blank where FEEL has no result', () => {
    expect(rules.derive({ items: [{ price: 1, count: 1 }], budget: 0 }, NOON)).not.toHaveProperty('share')
  })

  test('overwrite what the record says, and what it says of blanks', () => {
    expect(rules.derive({ total: 99, items: [{ price: 1, count: 1, subtotal: 7 }] }, NOON)).toEqual({
      total: 1,
      items: [{ price: 1, count: 1, subtotal: 1 }],
    })
    expect(rules.derive({ total: 99 }, NOON)).toEqual({})
  })

  test('give back the very same record where nothing changes', () => {
    const derived = rules.derive({ items: [{ price: 1, count: 2 }] }, NOON)
    expect(rules.derive(derived, NOON)).toBe(derived)
  })

  test('read fields beside them in a group before those of the record', () => {
    const grouped = rulesOf({
      a: amount(),
      costs: {
        type: 'object',
        'x-field': 'group',
        properties: { a: amount(), b: amount(), total: amount('sum([a, b])') },
      },
      half: amount('costs.total / 2'),
    })
    expect(grouped.derive({ a: 100, costs: { a: 1, b: 2 } }, NOON)).toEqual({
      a: 100,
      costs: { a: 1, b: 2, total: 3 },
      half: 1.5,
    })
  })

  test('see a changed entry', () => {
    const first = rules.derive(
      {
        items: [
          { price: 1, count: 2 },
          { price: 5, count: 1 },
        ],
      },
      NOON,
    )
    const items = first.items as { price: number; count: number }[]
    const second = rules.derive({ ...first, items: [items[0]!, { ...items[1]!, price: 6 }] }, NOON)
    expect(second.total).toBe(8)
  })

  test('a field may be keyed like a function of FEEL', () => {
    const named = rulesOf({
      date: word(),
      sum: amount(),
      year: { type: 'integer', 'x-field': 'integer', 'x-formula': 'date("2026-11-23").year' },
      total: amount('sum([sum, 1])'),
    })
    expect(named.derive({ date: '2020-01-01' }, NOON)).toEqual({ date: '2020-01-01', year: 2026, total: 1 })
    expect(named.derive({ sum: 2 }, NOON)).toEqual({ sum: 2, year: 2026, total: 3 })
  })

  test('order a field that is keyed like a function', () => {
    const named = rulesOf({ count: amount(), most: amount('if count > 3 then 3 else count') })
    expect(named.derive({ count: 5 }, NOON)).toEqual({ count: 5, most: 3 })
  })
})

describe('conditions', () => {
  const rules = rulesOf({
    kind: word(),
    reason: word('kind = "refused"'),
    length: { type: 'integer', 'x-field': 'integer', 'x-formula': 'string length(reason)' },
    items: list({ kind: word(), note: word('kind = "other"') }),
  })

  test('hide a field and drop its value, before others read it', () => {
    expect(rules.derive({ kind: 'taken', reason: '忙' }, NOON)).toEqual({ kind: 'taken' })
    expect(rules.derive({ kind: 'refused', reason: '忙' }, NOON)).toEqual({
      kind: 'refused',
      reason: '忙',
      length: 1,
    })
  })

  test('hold for each entry of a list by its own fields', () => {
    const record = {
      kind: 'refused',
      items: [
        { kind: 'other', note: 'x' },
        { kind: 'a', note: 'y' },
      ],
    }
    expect(rules.derive(record, NOON).items).toEqual([{ kind: 'other', note: 'x' }, { kind: 'a' }])
    expect([...rules.hidden(record, NOON)]).toEqual(['/items/1/note'])
  })
})

test('a form that was published with a formula that cannot work is filled in all the same', () => {
  const rules = rulesOf({
    amount: { type: 'number', 'x-field': 'number' },
    total: { type: 'number', 'x-field': 'number', 'x-formula': 'round(amount, 1)' },
    note: word('contains(amount, "x")'),
  })
  expect(rules.derive({ amount: 3, note: 'x' }, NOON)).toEqual({ amount: 3, note: 'x' })
})
