import { expect, test } from 'vitest'
import type { JsonObject } from '../form/json-schema.ts'
import { changedPointers } from './changed-pointers.ts'
import { orderForm } from './order-form.fixture.ts'

const shaft = { name: '轴', price: 5, sum: 10 }
const sleeve = { name: '套', price: 7, sum: 14 }
const stored: JsonObject = {
  customer: '宏达',
  ship: { by: '顺丰', cost: 20 },
  items: [shaft, sleeve],
  tags: ['a'],
  people: ['张三', '李四'],
}

test.each<[what: string, after: JsonObject, pointers: string[]]>([
  ['nothing, whatever the order of keys', { ...stored, ship: { cost: 20, by: '顺丰' } }, []],
  ['a value set anew', { ...stored, customer: '宏大' }, ['/customer']],
  ['a value of a group', { ...stored, ship: { by: '顺丰', cost: 25 } }, ['/ship/cost']],
  ['a group left out, value by value', { ...stored, ship: undefined }, ['/ship/by', '/ship/cost']],
  [
    'values of an entry, with what is computed from them',
    { ...stored, items: [shaft, { name: '套', price: 8, sum: 16 }] },
    ['/items/1/price', '/items/1/sum'],
  ],
  ['an entry added, by its values', { ...stored, items: [shaft, sleeve, { name: '钉' }] }, ['/items/2/name']],
  [
    'all entries removed',
    { ...stored, items: [] },
    ['/items/0/name', '/items/0/price', '/items/0/sum', '/items/1/name', '/items/1/price', '/items/1/sum'],
  ],
  ['options chosen, as one value', { ...stored, tags: ['a', 'b'] }, ['/tags']],
  ['an entry that is a plain value', { ...stored, people: ['张三', '王五'] }, ['/people/1']],
  ['a value of another kind, as a whole', { ...stored, ship: '自提' }, ['/ship']],
  ['a key that the form does not know, last', { ...stored, more: 1, customer: '' }, ['/customer', '/more']],
])('names %s', (_, after, pointers) => {
  expect(changedPointers(orderForm, stored, after)).toEqual(pointers)
  expect(changedPointers(orderForm, after, stored)).toEqual(pointers)
})

test('a key named __proto__ is data like any other', () => {
  const after = JSON.parse('{"__proto__":{"customer":"x"}}') as JsonObject
  expect(changedPointers(orderForm, {}, after)).toEqual(['/__proto__'])
})

test('names files that were added or taken away as one value of their field', () => {
  const photos = { 'x-field': 'picture', type: 'array', items: { type: 'object', properties: { id: {} } } }
  const form = { ...orderForm, properties: { photos } }
  const [one, other] = ['a', 'b'].map((id) => ({ id, name: `${id}.jpg`, type: 'image/jpeg', size: 1 }))
  expect(changedPointers(form, { photos: [one!] }, { photos: [other!, one!] })).toEqual(['/photos'])
})
