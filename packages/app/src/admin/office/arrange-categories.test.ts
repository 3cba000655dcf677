import { expect, test } from 'vitest'
import { categoriesOf, listRows, moveRow, nameTwice } from './arrange-categories.ts'

const listed = [
  { id: 'complaints', zh: '客户投诉', en: 'Complaints' },
  { id: 'general', zh: '综合' },
]

test('categories that forms name and nobody has arranged come last, each with how many are in it', () => {
  const rows = listRows(listed, [{ domain: 'complaints' }, { domain: '人事' }, {}, { domain: 'complaints' }])
  expect(rows.map(({ zh, count }) => [zh, count])).toEqual([
    ['客户投诉', 2],
    ['综合', 0],
    ['人事', 1],
  ])
  expect(categoriesOf(moveRow(rows, 2, -2))).toEqual([{ id: '人事', zh: '人事' }, ...listed])
})

test('one that is called something else keeps its id, a new one goes by its name, one without a name is none', () => {
  const rows = [
    { id: 'complaints', zh: '投诉', en: ' ', count: 2, key: 'a' },
    { id: '', zh: ' 人事 ', count: 0, key: 'b' },
    { id: '', zh: '', count: 0, key: 'c' },
  ]
  expect(categoriesOf(rows)).toEqual([
    { id: 'complaints', zh: '投诉' },
    { id: '人事', zh: '人事' },
  ])
})

test('two of one name are told', () => {
  expect(nameTwice([...listed, { id: 'x', zh: '综合' }])).toBe('综合')
  expect(nameTwice(listed)).toBeUndefined()
})
