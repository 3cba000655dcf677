import { expect, test } from 'vitest'
import type { Form } from '../form/form.ts'
import type { JsonSchema } from '../form/json-schema.ts'
import { findBlindRules } from './find-blind-rules.ts'

const money = (more: JsonSchema = {}): JsonSchema => ({ type: 'number', 'x-field': 'money', ...more })

const form: Form = {
  type: 'object',
  title: '报价',
  properties: {
    rate: money(),
    cost: money(),
    items: {
      type: 'array',
      'x-field': 'list',
      items: {
        type: 'object',
        properties: {
          price: money(),
          count: money(),
          sum: money({ 'x-formula': 'price * count' }),
          double: money({ 'x-formula': 'count * 2' }),
        },
      },
    },
    total: money({ 'x-formula': 'sum(items.sum)' }),
    pieces: money({ 'x-formula': 'sum(items.count)' }),
    costly: money({ 'x-visible': 'total > 100' }),
    notes: {
      type: 'object',
      'x-field': 'group',
      'x-visible': 'cost > 1',
      properties: { most: money({ 'x-formula': 'rate * 2' }) },
    },
  },
  'x-form': { id: 'quote' },
  'x-paper': { blocks: [] },
}

test.each<[what: string, unknown: string[], formulas: string[], conditions: string[]]>([
  ['nothing', [], [], []],
  ['a column, and what follows from it', ['/items/*/price'], ['/items/*/sum', '/total'], ['/costly']],
  ['a whole list', ['/items'], ['/items/*/sum', '/items/*/double', '/total', '/pieces'], ['/costly']],
  ['the condition of a group, and what stands in it', ['/cost'], ['/notes/most'], ['/notes']],
  ['a value that one formula reads', ['/rate'], ['/notes/most'], []],
])('without %s', (_, unknown, formulas, conditions) => {
  const found = findBlindRules(form, unknown)
  expect([...found.formulas].sort()).toEqual([...formulas].sort())
  expect(found.conditions).toEqual(conditions)
})
