import type { Report } from '@paperwright/runtime/report'
import { expect, test } from 'vitest'
import { tileParameters } from './tile-parameters.ts'

const document: Report = {
  id: 'sales',
  title: '销售',
  parameters: {
    properties: {
      month: { type: 'string', title: '月份', 'x-field': 'month' },
      store: { type: 'string', title: '门店', 'x-field': 'text' },
    },
    presets: { month: 'this-month' },
  },
  queries: {},
}
const own = { document, parameters: { month: '2026-03' } }
const DAY = { at: '2026-03-05T04:00:00Z', zone: 'Asia/Shanghai' }

test.each<[string, Parameters<typeof tileParameters>[0], object]>([
  ['what the report starts from', {}, { month: '2026-03' }],
  ['a preset of the tile', { presets: { month: 'last-month' } }, { month: '2026-02' }],
  [
    'values of the tile',
    { parameters: { month: '2025-12', store: '一店' } },
    { month: '2025-12', store: '一店' },
  ],
  ['nothing for what the report asks no more', { presets: { year: 'this-year' } }, { month: '2026-03' }],
])('a tile asks for %s', (_, tile, expected) => {
  expect(tileParameters(tile, own, DAY)).toEqual(expected)
})
