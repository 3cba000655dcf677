import { expect, test } from 'vitest'
import { readRecordsSearch, searchOfView, viewOf } from './records-search.ts'

const search = {
  q: '王芳',
  filters: [{ field: '/amount', op: 'ge', value: 100 }],
  sort: [{ field: '/amount', direction: 'desc' }],
  columns: ['/amount', 'updatedAt'],
  page: 3,
  size: 50,
  view: 'v1',
}

test('an address gives back what it was made of', () => {
  expect(readRecordsSearch(search)).toEqual(search)
})

test.each([
  ['a search that the address holds as a number', { q: 2026 }, { q: '2026' }],
  ['what is as usual', { q: '', page: 1, size: 20, filters: [], sort: [], columns: [], view: '' }, {}],
  ['pages and sizes that there are none of', { page: -1, size: 7 }, {}],
  ['lists that are none', { filters: 'x', sort: 3, columns: { a: 1 } }, {}],
  [
    'entries that make no sense',
    { filters: [null, { field: 'a' }, { field: 'a', op: 'like' }], sort: [{ field: 'a' }], columns: [1] },
    {},
  ],
])('reads %s', (_, given, expected) => {
  expect(readRecordsSearch(given)).toEqual(expected)
})

test('a view keeps what is looked for, not the page that one is on', () => {
  const view = viewOf(readRecordsSearch(search))
  expect(view).toEqual({
    search: '王芳',
    filters: search.filters,
    sort: search.sort,
    columns: search.columns,
  })
  const { page: _, size: __, ...kept } = search
  expect(searchOfView('v1', view)).toEqual(kept)
})
