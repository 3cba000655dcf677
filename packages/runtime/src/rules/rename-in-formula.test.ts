import { expect, test } from 'vitest'
import { renameInFormula } from './rename-in-formula.ts'

const fields = new Set([
  '/total',
  '/amount',
  '/items',
  '/items/*/amount',
  '/items/*/share',
  '/costs',
  '/costs/amount',
])

test.each([
  ['sum(items.amount)', '/items/*/amount', '/total', 'sum(items.price)'],
  ['sum(items.amount) + amount', '/amount', '/total', 'sum(items.amount) + price'],
  ['amount / total * 100', '/items/*/amount', '/items/*/share', 'price / total * 100'],
  ['amount / total * 100', '/amount', '/items/*/share', 'amount / total * 100'],
  ['costs . amount + amount', '/costs/amount', '/total', 'costs . price + amount'],
  [
    'sum(for row in items return row.amount)',
    '/items/*/amount',
    '/total',
    'sum(for row in items return row.price)',
  ],
  ['count(items[share > 3])', '/items/*/share', '/total', 'count(items[price > 3])'],
  [
    'if amount = null then "amount" else string(amount)',
    '/amount',
    '/total',
    'if price = null then "amount" else string(price)',
  ],
])('%s: %s read from %s', (text, field, reader, renamed) => {
  expect(renameInFormula(text, { field, key: 'price', reader, fields })).toBe(renamed)
})
