import type { Report } from '@paperwright/runtime/report'
import { expect, test } from 'vitest'
import { nameHoles, placeHoles } from '../../settings/holes.ts'
import { holesOf } from './report-holes.ts'

const report: Report = {
  id: 'one',
  title: '报表',
  parameters: {
    properties: {
      year: { type: 'integer', title: '年度', 'x-field': 'integer' },
      from: { type: 'string', title: '日期', 'x-field': 'date' },
      to: { type: 'string', title: '日期', 'x-field': 'date' },
    },
  },
  values: { rate: { title: '比例/月', formula: '1' }, sum: { title: '合计', formula: '1' } },
  queries: {},
  sheet: { blocks: [{ kind: 'title' }] },
}
const holes = holesOf(report)

test('what words hold is called by its title, where that says which it is', () => {
  expect(holes.map(({ name }) => name)).toEqual([
    '年度',
    'parameters/from',
    'parameters/to',
    'values/rate',
    '合计',
  ])
})

test.each([
  ['年度：{parameters/year}，共{values/sum}件', '年度：{年度}，共{合计}件'],
  ['{parameters/from}起，{values/gone}', '{parameters/from}起，{values/gone}'],
  ['写作 {{年度}} 的字', '写作 {{年度}} 的字'],
  ['', ''],
])('%s is read as it is written', (stored, shown) => {
  expect(nameHoles(stored, holes)).toBe(shown)
  expect(placeHoles(shown, holes)).toBe(stored)
})

test('what is typed may have spaces, or be the path itself', () => {
  expect(placeHoles('{ 年度 }：{values/sum}', holes)).toBe('{parameters/year}：{values/sum}')
})
