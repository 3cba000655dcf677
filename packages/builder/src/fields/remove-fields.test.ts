import type { Form } from '@paperwright/runtime'
import { expect, test } from 'vitest'
import { orderForm } from '../../../../tests/forms/order-form.ts'
import { removeFields } from './remove-fields.ts'

const money = (title: string) => ({ type: 'number', title, 'x-field': 'money' }) as const

/** Orders whose total is computed so, of lines with two amounts. */
function orderWith(formula: string): Form {
  const { total, items } = orderForm.properties
  const columns = { amount: money('金额'), fee: money('费用') }
  const lines = { ...items!, items: { type: 'object', properties: columns } } as const
  return {
    ...orderForm,
    properties: { ...orderForm.properties, items: lines, total: { ...total!, 'x-formula': formula } },
  }
}

test.each([
  'sum(items.amount)',
  'sum(for line in items return line.amount)',
  'count(items[amount > 3])',
  'sum(items[item.amount > 3].fee)',
  'items[1].amount',
  'if some line in items satisfies line.amount > 3 then 1 else 0',
  'sort(items, function(x, y) x.amount < y.amount)[1].fee',
])('a column that %s reads cannot be removed, another can', (formula) => {
  const form = orderWith(formula)
  const read = { code: 'fieldIsRead', params: expect.objectContaining({ field: '金额', by: '合计' }) }
  expect(() => removeFields(form, ['/items/*/amount'])).toThrow(expect.objectContaining(read))
  if (formula.includes('fee')) return
  expect(removeFields(form, ['/items/*/fee']).properties['items']!.items!.properties).not.toHaveProperty(
    'fee',
  )
})
