import { expect, test } from 'vitest'
import type { JsonObject } from '../form/json-schema.ts'
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
