import { expect, test } from 'vitest'
import type { JsonObject, JsonSchema } from '../form/json-schema.ts'
import { hideFields } from './hide-fields.ts'
import { orderForm } from './order-form.fixture.ts'

const record: JsonObject = {
  customer: '宏达',
  damage: 'some',
  loss: 300,
  ship: { by: '顺丰', cost: 20 },
  items: [{ name: '轴', price: 5 }, { price: 7 }],
  tags: ['a'],
}

test.each<[what: string, pointers: string[], left: JsonObject]>([
  ['nothing', [], record],
  ['a value of a group', ['/ship/cost'], { ...record, ship: { by: '顺丰' } }],
  ['a group whose values all go', ['/ship/cost', '/ship/by'], without('ship')],
  ['a list', ['/items'], without('items')],
  ['the entries of a list', ['/items/*'], without('items')],
  ['a column, entries keeping their places', ['/items/*/price'], { ...record, items: [{ name: '轴' }, {}] }],
  ['a choice and its blank', ['/damage'], { ...without('damage'), loss: undefined }],
  ['a blank alone', ['/loss'], without('loss')],
  ['everything', [''], {}],
])('leaves out %s', (_, pointers, left) => {
  const before = structuredClone(record)
  expect(hideFields(orderForm, record, pointers)).toEqual(left)
  expect(record).toEqual(before)
})

test('words that say an amount again go with it, those of a blank with its choice', () => {
  const words = (formula: string): JsonSchema => ({
    type: 'number',
    'x-field': 'amount-words',
    'x-formula': formula,
  })
  const properties: Record<string, JsonSchema> = {
    ...orderForm.properties,
    costWords: words('ship.cost * 10000'),
    lossWords: words('if loss > 0 then loss else 0'),
    total: { type: 'number', 'x-field': 'money', 'x-formula': 'sum(items.price)' },
    totalWords: words('total'),
    priceWords: words('sum(items[price > 1].price)'),
  }
  const form = { ...orderForm, properties }
  const full = { ...record, costWords: 1, lossWords: 2, total: 3, totalWords: 3, priceWords: 4 }
  const lost = (...pointers: string[]) => {
    const left = hideFields(form, full, pointers)
    return Object.keys(full).filter((key) => left[key] === undefined)
  }
  expect(lost('/ship/cost')).toEqual(['costWords'])
  expect(lost('/ship')).toEqual(['ship', 'costWords'])
  expect(lost('/damage')).toEqual(['damage', 'loss', 'lossWords'])
  // A total may be shown where its parts are not; its words say no more than it does.
  expect(lost('/items/*/price')).toEqual(['priceWords'])
  expect(lost('/total')).toEqual(['total', 'totalWords'])
  expect(lost('/totalWords')).toEqual(['totalWords'])
})

test('a key named __proto__ stays data', () => {
  const hostile = JSON.parse('{"__proto__":{"cost":1},"ship":{"__proto__":{"x":1},"cost":2}}') as JsonObject
  const left = hideFields(orderForm, hostile, ['/ship/cost'])
  expect(JSON.stringify(left)).toBe('{"__proto__":{"cost":1},"ship":{"__proto__":{"x":1}}}')
  expect(hideFields(orderForm, hostile, ['/__proto__', '/ship'])).toEqual({})
})

function without(key: string): JsonObject {
  const { [key]: _, ...left } = record
  return left
}
