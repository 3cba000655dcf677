import type { FilterOp, ListField } from '@paperwright/runtime/kit'
import { expect, test } from 'vitest'
import { readFilterEntry, toFilterEntry } from './read-filter-entry.ts'

const read = (
  kind: ListField['kind'],
  op: FilterOp,
  [first = '', second = '']: string[],
  chosen: string[] = [],
) => readFilterEntry({ field: '/a', kind, moment: 'date' }, { op, first, second, chosen })

test.each<[ListField['kind'], FilterOp, string[], unknown]>([
  ['text', 'contains', [' 王 '], { op: 'contains', value: '王' }],
  ['text', 'contains', [' '], 'enterValue'],
  ['text', 'empty', [], { op: 'empty' }],
  ['number', 'eq', ['１,０００'], { op: 'eq', value: 1000 }],
  ['number', 'eq', ['很多'], 'enterValue'],
  ['number', 'between', ['1', '5'], { op: 'between', value: [1, 5] }],
  ['number', 'between', ['1'], { op: 'ge', value: 1 }],
  ['number', 'between', ['', '5'], { op: 'le', value: 5 }],
  ['number', 'between', ['5', '1'], 'wrongOrder'],
  ['moment', 'between', ['2026-03-01'], { op: 'between', value: ['2026-03-01', '9999-12-31'] }],
  ['moment', 'between', ['2026-03-02', '2026-03-01'], 'wrongOrder'],
  ['moment', 'between', [], 'enterValue'],
  ['option', 'anyOf', [], 'chooseOne'],
])('%s %s %j', (kind, op, texts, expected) => {
  const filter = read(kind, op, texts)
  expect(filter).toEqual(typeof expected === 'string' ? expected : { field: '/a', ...(expected as object) })
})

test('several options are one filter', () => {
  expect(read('option', 'anyOf', [], ['x', 'y'])).toEqual({ field: '/a', op: 'anyOf', value: ['x', 'y'] })
})

test('a filter is opened again as it was entered, open ends left open', () => {
  const filter = { field: '/a', op: 'between' as const, value: ['1000-01-01', '2026-03-01'] }
  expect(toFilterEntry(filter, { moment: 'date' })).toMatchObject({ first: '', second: '2026-03-01' })
})
