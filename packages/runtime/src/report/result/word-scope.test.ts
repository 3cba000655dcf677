import { expect, test } from 'vitest'
import type { Reach } from '../../access/rights.ts'
import { wordNoRows, wordScope } from './word-scope.ts'

type Read = [reach: Reach, title: string, isOneOfAll?: true]

function scope(read: Record<string, Read>) {
  const entries = Object.entries(read)
  return {
    reach: Object.fromEntries(entries.map(([id, [reach]]) => [id, reach])),
    forms: Object.fromEntries(
      entries.map(([id, [, title, isOneOfAll]]) => [
        id,
        { title, titleEn: id, ...(isOneOfAll && { isOneOfAll }) },
      ]),
    ),
  }
}

test.each<[string, Record<string, Read>, string | undefined]>([
  ['nothing where all records are counted', { a: ['all', '甲'], b: ['all', '乙'] }, undefined],
  ['one reach once', { a: ['own', '甲'], b: ['own', '乙'] }, '统计范围：本人的记录'],
  [
    'each form where they differ',
    { a: ['own', '甲'], b: ['department', '乙'], c: ['own', '丙'] },
    '统计范围：乙：本部门的记录；甲、丙：本人的记录',
  ],
  [
    'of all forms what most are, and which differ',
    { a: ['own', '甲', true], b: ['department', '乙', true], c: ['department', '丙', true] },
    '统计范围：各表单：本部门的记录；其中甲：本人的记录',
  ],
  [
    'how many forms may not be seen, not which',
    { a: ['all', '甲', true], b: ['none', '乙', true], c: ['none', '丙', true] },
    '统计范围：各表单：全部记录；另有 2 张表单无权查看，未计入',
  ],
  [
    'a few titles, and how many there are',
    {
      ...Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((id): [string, Read] => [id, ['own', id]])),
      f: ['all', 'f'],
    },
    '统计范围：f：全部记录；a、b、c、d等 5 张表单：本人的记录',
  ],
])('tells %s', (_, read, words) => {
  expect(wordScope(scope(read), 'zh')).toBe(words)
})

test('is told in English, by the English titles', () => {
  const read = scope({ visits: ['own', '拜访'], sales: ['department', '销售'] })
  expect(wordScope(read, 'en')).toBe('Records included: sales: own department’s records; visits: own records')
})

test('of results that kept no titles, or of all forms the least of any, it is told that they differ', () => {
  const mixed = '统计范围：部分数据仅含所管部门、本部门或本人的记录'
  expect(wordScope({ reach: { a: 'own', b: 'all' } }, 'zh')).toBe(mixed)
  expect(wordScope({ reach: { '*': 'own' } }, 'zh')).toBe(mixed)
})

test('nothing, and nothing that may be seen, are two sentences', () => {
  expect(wordNoRows({ reach: { a: 'all' } }, 'zh')).toBe('没有符合条件的记录')
  expect(wordNoRows({ reach: { a: 'all', b: 'own' } }, 'zh')).toBe('可查看的记录中没有符合条件的')
})
