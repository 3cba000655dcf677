import { expect, test } from 'vitest'
import { wordRows } from './word-rows.ts'
import { readWordsTable, writeWordsTable } from './words-table.ts'

const words = [
  { at: '/title', text: '登记表' },
  { at: '/properties/name/title', text: '客户名称' },
  { at: '/x-paper/blocks/0/left', text: '年度：{year}' },
  { at: '/x-paper/blocks/1/text', text: '客户名称' },
]
const of = {
  words: { en: { 登记表: 'Register', 客户名称: 'Customer' } },
  staleWords: { en: { 客户名称: '客户' } },
}
const rows = wordRows(words, { of, language: 'en' })
const spelling = {
  name: (text: string) => text.replaceAll('{year}', '{年度}'),
  read: (text: string) => text.replaceAll('{年度}', '{year}'),
}
const write = () =>
  writeWordsTable(rows, { locale: 'zh', name: spelling.name, place: ({ places }) => `在 ${places[0]}` })

test('a row for each word, and what is written back unchanged changes nothing', () => {
  expect(write()).toEqual([
    ['位置', '中文', '英文', '编号'],
    ['在 /title', '登记表', 'Register', '/title'],
    ['在 /properties/name/title', '客户名称', 'Customer', '/properties/name/title'],
    ['在 /x-paper/blocks/0/left', '年度：{年度}', '', '/x-paper/blocks/0/left'],
  ])
  expect(readWordsTable(write(), rows, spelling)).toEqual({ taken: [], same: 2, blank: 1, unfit: [] })
})

test('takes what fits, in whatever order columns stand, and tells of the rest', () => {
  const table = [
    ['English', '备注', ' Chinese', 'ID'],
    ['Record book', '', '登记表', '/title'],
    ['Year: {年度}', '', '年度：{年度}', ''],
    ['Client', '', '客户', '/properties/name/title'],
    ['Nothing', '', '无', '/gone'],
    ['', '', '', ''],
    ['', '', '客户名称', ''],
    ['Ledger', '', '登记表', '/title'],
    ['Year: {年}', '', '年度：{年度}', ''],
  ]
  expect(readWordsTable(table, rows, spelling)).toEqual({
    taken: [
      { word: '登记表', said: 'Record book' },
      { word: '年度：{year}', said: 'Year: {year}' },
    ],
    same: 0,
    blank: 1,
    unfit: [
      { code: 'changed', word: '客户', now: '客户名称' },
      { code: 'gone', word: '无' },
      { code: 'twice', word: '登记表' },
      { code: 'braces', word: '年度：{年度}', brace: '{年}' },
    ],
  })
  expect(readWordsTable([['甲', '乙']], rows, spelling)).toBeUndefined()
})
