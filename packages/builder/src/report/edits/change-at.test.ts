import type { Report } from '@paperwright/runtime/report'
import { expect, test } from 'vitest'
import { changeAt } from './change-at.ts'

const report: Report = { id: 'sales', title: '销售', queries: {}, sheet: { blocks: [{ kind: 'title' }] } }

test('what lies on the way to a setting is made, and leaves with the last one', () => {
  const wide = changeAt(report, '/sheet', { '/page/margins/left': 25, '/page/size': 'A3' })
  expect(wide.sheet).toEqual({ ...report.sheet, page: { margins: { left: 25 }, size: 'A3' } })
  expect(changeAt(wide, '/sheet', { '/page/margins/left': undefined }).sheet!.page).toEqual({ size: 'A3' })
  expect(changeAt(wide, '/sheet', { '/page/margins/left': undefined, '/page/size': undefined })).toEqual(
    report,
  )
})

test('a key may hold what a pointer is made of', () => {
  const said = changeAt(report, '', { '/words/en/进~1出': 'in/out' })
  expect(said.words).toEqual({ en: { '进/出': 'in/out' } })
  expect(changeAt(said, '/words/en', { '进/出': undefined })).toEqual(report)
})

test('an entry of a list is changed or taken out', () => {
  const worded = changeAt(report, '/sheet/blocks/0', { text: '月报' })
  expect(worded.sheet!.blocks).toEqual([{ kind: 'title', text: '月报' }])
  expect(changeAt(worded, '/sheet/blocks', { 0: { kind: 'page-break' } }).sheet!.blocks).toHaveLength(1)
})

test('nothing changes where nothing is any more, or where it is so already', () => {
  expect(changeAt(report, '/queries/main/fields/day', { title: '日期' })).toBe(report)
  expect(changeAt(report, '', { title: '销售' })).toBe(report)
  expect(changeAt(report, '/constructor', { name: 'x' })).toBe(report)
})
