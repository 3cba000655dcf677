import { expect, test } from 'vitest'
import type { JsonObject } from '../form/json-schema.ts'
import { hideFields } from './hide-fields.ts'
import { keepFields } from './keep-fields.ts'
import { orderForm } from './order-form.fixture.ts'

const before: JsonObject = {
  customer: '宏达',
  damage: 'some',
  loss: 300,
  ship: { by: '顺丰', cost: 20 },
  items: [
    { name: '轴', price: 5 },
    { name: '套', price: 7 },
  ],
  people: ['张三'],
}
const keep = (after: JsonObject, ...pointers: string[]) => keepFields(orderForm, before, after, pointers)

test('takes what is kept from before and the rest from after', () => {
  expect(keep({ ...before, customer: '宏大', ship: { by: '德邦', cost: 0 } }, '/ship/cost')).toEqual({
    ...before,
    customer: '宏大',
    ship: { by: '德邦', cost: 20 },
  })
})

test.each<[what: string, ship: JsonObject['x']]>([
  ['left out', undefined],
  ['set to nothing', null],
  ['made a list', []],
  ['made a text', 'x'],
])('a group that is %s loses only what may be changed', (_, ship) => {
  expect(keep({ ...before, ship }, '/ship/cost').ship).toEqual({ cost: 20 })
})

test('a value that was not there is not let in', () => {
  expect(keepFields(orderForm, {}, before, ['/customer', '/ship', '/items/*/price', '/damage'])).toEqual({
    items: [{ name: '轴' }, { name: '套' }],
    people: ['张三'],
  })
})

test('a kept list has the entries that it had', () => {
  expect(keep({ ...before, items: [{ name: '钉' }] }, '/items').items).toEqual(before.items)
  expect(keep({ ...before, people: undefined }, '/people/*').people).toEqual(['张三'])
})

test('a kept column stays with its entries and is empty in added ones', () => {
  const items = [{ name: '轴承', price: 99 }, { name: '套' }, { name: '钉', price: 1 }]
  expect(keep({ ...before, items }, '/items/*/price').items).toEqual([
    { name: '轴承', price: 5 },
    { name: '套', price: 7 },
    { name: '钉' },
  ])
})

test('entries removed at the end are gone, with what was kept in them', () => {
  expect(keep({ ...before, items: [{ name: '轴' }] }, '/items/*/price').items).toEqual([
    { name: '轴', price: 5 },
  ])
  expect(keep({ ...before, items: undefined }, '/items/*/price')).not.toHaveProperty('items')
})

test('entries that hold nothing but what is kept are not lost with the empty rows at the end', () => {
  const was = { items: [{ name: '轴', price: 5 }, { price: 7 }, { price: 9 }] }
  const after = { items: [{ name: '轴' }] }
  expect(keepFields(orderForm, was, after, ['/items/*/price'])).toEqual(was)
  const blank = { items: [{ price: 7 }, {}, { name: undefined }] }
  expect(keepFields(orderForm, blank, {}, ['/items/*/price'])).toEqual({
    items: [{ price: 7 }],
  })
})

test('a choice is kept with its blank', () => {
  expect(keep({ ...before, damage: 'none', loss: 1 }, '/damage')).toEqual(before)
  expect(keep({ ...before, damage: 'none', loss: 1 }, '/loss')).toEqual({ ...before, damage: 'none' })
})

test.each([[['/ship/cost']], [['/items/*/price']], [['/items', '/damage']], [['']], [['/people/*']]])(
  'what is hidden at %j and sent back unchanged is whole again',
  (pointers) => {
    expect(keepFields(orderForm, before, hideFields(orderForm, before, pointers), pointers)).toEqual(before)
  },
)

test('a key named __proto__ stays data', () => {
  const after = JSON.parse('{"__proto__":{"cost":1},"ship":{"__proto__":{"cost":9},"by":"x"}}') as JsonObject
  const kept = keep(after, '/ship/cost')
  expect(JSON.stringify(kept.ship)).toBe('{"__proto__":{"cost":9},"by":"x","cost":20}')
  expect(Object.hasOwn(kept, '__proto__')).toBe(true)
  expect(keep(after, '/__proto__')).not.toHaveProperty('cost')
})
