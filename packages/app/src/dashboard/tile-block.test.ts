import type { Report } from '@paperwright/runtime/report'
import { expect, test } from 'vitest'
import { DASHBOARD_WORDS } from './dashboard-words.ts'
import { namePart } from './name-part.ts'
import { blockTitle, partWords, tileBlocks } from './tile-block.ts'

const report = {
  id: 'complaints',
  title: '投诉统计',
  queries: {
    kinds: {
      fields: {},
      cross: {
        measures: {
          count: { title: '件数', of: 'count' },
          helper: { title: '辅助', of: 'count', hidden: true },
        },
      },
    },
    rows: {
      title: '明细',
      fields: { day: { title: '日期' } },
      list: { fields: ['day'] },
    },
    plain: {
      fields: { a: { title: '甲' }, b: {}, c: { title: '丙' } },
      list: { fields: ['a', 'b', 'c'] },
    },
  },
} as unknown as Report

test('tables, charts and every measure that is shown can stand on a tile, each told apart', () => {
  expect(tileBlocks(report).map((block) => [block.kind, block.query, partWords(block, report)])).toEqual([
    ['table', 'kinds', ['件数']],
    ['table', 'rows', ['明细']],
    ['table', 'plain', ['甲', '丙']],
    ['number', 'kinds', ['件数']],
  ])
})

test('a number is called what it counts, a part without a title what the report is called', () => {
  expect(tileBlocks(report).map((block) => blockTitle(block, report))).toEqual([
    '投诉统计',
    '明细',
    '投诉统计',
    '件数',
  ])
})

test('numbers of one name are counted, others are not', () => {
  const { kinds } = report.queries
  const twice = { ...report, queries: { kinds, again: kinds } } as Report
  const blocks = tileBlocks(twice)
  const naming = { report: twice, blocks, words: DASHBOARD_WORDS.zh, locale: 'zh' } as const
  expect(blocks.map((block) => namePart(block, naming))).toEqual([
    '表格 1 · 件数',
    '表格 2 · 件数',
    '数字 1 · 件数',
    '数字 2 · 件数',
  ])
  expect(namePart(blocks[2]!, { ...naming, blocks: blocks.slice(0, 3) })).toBe('数字 · 件数')
})
