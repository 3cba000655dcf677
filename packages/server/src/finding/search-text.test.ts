import type { Form } from '@paperwright/runtime'
import { expect, test } from 'vitest'
import { searchText } from './search-text.ts'
import { spellQuery } from './spell-words.ts'

const form: Form = {
  type: 'object',
  title: '订单',
  properties: {
    customer: { type: 'string', title: '客户', 'x-field': 'text' },
    kind: {
      type: 'string',
      'x-field': 'choice',
      oneOf: [{ const: 'goods', title: '商品' }],
    },
    day: { type: 'string', format: 'date', 'x-field': 'date' },
    tags: { type: 'array', 'x-field': 'list', items: { type: 'string', 'x-field': 'text' } },
    items: {
      type: 'array',
      'x-field': 'list',
      items: { type: 'object', properties: { amount: { type: 'number', 'x-field': 'money' } } },
    },
    buyer: {
      type: 'object',
      'x-field': 'group',
      properties: { name: { type: 'string', 'x-field': 'text' } },
    },
  },
  'x-form': { id: 'order', words: { en: { 商品: 'Merchandise' } } },
  'x-paper': { blocks: [] },
}
const text = searchText(
  form,
  {
    customer: '嘉禾百货',
    kind: 'goods',
    day: '2026-03-05',
    tags: ['加急', '易碎'],
    items: [{}, { amount: 1234.5 }],
    buyer: { name: '王芳' },
  },
  'DD-2026-000007',
)
const finds = (query: string) => spellQuery(query).every((word) => text.includes(word))

test.each([
  'dd-2026-000007',
  '嘉禾 王芳',
  '商品',
  'merchandise',
  '2026-03',
  '加急 易碎',
  '1,234.50',
  '1234.5',
])('a record is found by %j', (query) => {
  expect(finds(query)).toBe(true)
})

test.each(['goods', '客户', '订单', '百货商品'])(
  'but not by %j, which nobody reads in its values',
  (query) => {
    expect(finds(query)).toBe(false)
  },
)

test('what a field of a type says that this program was not given is found as it stands', () => {
  const kept: Form = { ...form, properties: { mood: { type: 'number', title: '心情', 'x-field': 'stars' } } }
  expect(searchText(kept, { mood: 4 }, 'PW-2026-7').split('\n')).toContain('4')
})
