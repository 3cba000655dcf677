import { describe, expect, test } from 'vitest'
import { listReads, pathsOfRead } from './list-reads.ts'
import { rebindExpression } from './rebind-expression.ts'
import { renameInFormula } from './rename-in-formula.ts'

describe('what an expression reads', () => {
  test.each([
    ['sum(items.amount) + rate', ['items.amount', 'rate']],
    ['for i in items return i.amount * i.price', ['items', 'items.amount', 'items.price']],
    ['some x in items satisfies x.amount > limit', ['items', 'items.amount', 'limit']],
    [
      'every x in items[amount > 3] satisfies x.price = item',
      ['items', 'items.amount', 'amount', 'items.price', 'item'],
    ],
    ['items[amount > 3].price', ['items', 'items.amount', 'amount', 'items.price']],
    ['items[item.amount > 3][1].price', ['items', 'items.amount', 'items.price']],
    ['for a in orders, b in a.items return b.amount', ['orders', 'orders.items', 'orders.items.amount']],
    ['for i in 1..count(items.amount) return items.amount[i]', ['items.amount', 'items.amount']],
    [
      'sort(items, function(x, y) x.amount < y.amount)[1].price',
      ['items', 'items.amount', 'items.amount', 'items.price'],
    ],
    ['count(distinct values(items.kind))', ['items.kind']],
    ['{ all: items, sum: sum(all.amount) }', ['items', 'items.amount']],
    ['function(x) x + rate', ['rate']],
    ['for i in items return count(partial) + i.no', ['items', 'items.no']],
    ['split(words, ",")[1].length', ['words']],
    ['rate instance of number', ['rate']],
  ])('%s', (text, reads) => {
    expect(
      listReads(text)
        .flatMap(pathsOfRead)
        .map((path) => path.join('.')),
    ).toEqual(reads)
  })
})

const fields = new Set([
  '/total',
  '/rate',
  '/items',
  '/items/*/amount',
  '/items/*/price',
  '/others',
  '/others/*/amount',
])

test.each([
  ['for i in items return i.amount', 'for i in items return i.cost'],
  ['for i in others return i.amount', 'for i in others return i.amount'],
  ['for amount in items return amount.amount', 'for amount in items return amount.cost'],
  ['items[amount > rate].amount', 'items[cost > rate].cost'],
  ['others[amount > 3][1].amount', 'others[amount > 3][1].amount'],
  ['sort(items, function(x, y) x.amount < y.amount)', 'sort(items, function(x, y) x.cost < y.cost)'],
])('renaming a column: %s', (text, renamed) => {
  expect(renameInFormula(text, { field: '/items/*/amount', key: 'cost', reader: '/total', fields })).toBe(
    renamed,
  )
})

test.each([
  ['for i in items return i.amount * i.price', 'for i in items return i.cost * i.price'],
  ['items[amount > 3].price', 'items[cost > 3].price'],
  ['sum(items.amount)', 'sum(items.cost)'],
])('copying a column with what reads it: %s', (text, bound) => {
  const to = { reader: '/sum', fields: new Set([...fields, '/items/*/cost', '/sum']) }
  const copies = new Map([['/items/*/amount', '/items/*/cost']])
  expect(rebindExpression(text, { from: { reader: '/total', fields }, to, copies, isSameForm: true })).toBe(
    bound,
  )
})
