import { expect, test } from 'vitest'
import type { Group, Query } from '@paperwright/runtime/report'
import { settleQuery } from './settle-query.ts'

function settledRows(rows: Group[]): Group[] {
  const query: Query = {
    from: [{ as: 'sale', form: 'monthly-sales' }],
    fields: {},
    cross: { rows, measures: { rows: { title: '数量', of: 'count' } } },
  }
  return settleQuery(query).cross!.rows!
}

test('what stands beside a group goes behind all groups, and the innermost group has no subtotal', () => {
  expect(
    settledRows([
      { field: 'customer', subtotal: true },
      { field: 'number', beside: true },
      { field: 'product', subtotal: true },
    ]),
  ).toEqual([{ field: 'customer', subtotal: true }, { field: 'product' }, { field: 'number', beside: true }])
})

test('what came to stand first is grouped by', () => {
  expect(settledRows([{ field: 'number', beside: true }])).toEqual([{ field: 'number' }])
})
