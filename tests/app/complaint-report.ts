import type { Report } from '../../packages/runtime/src/report/definition/report.ts'

/** A month's complaints by kind, as a table and a chart, over the complaint register of the library. */
export const complaintReport: Report = {
  id: 'complaints-by-kind',
  title: '各类投诉件数',
  code: '6-90',
  domain: 'complaints',
  series: 'GLTS',
  parameters: {
    properties: {
      month: { type: 'string', title: '月份', 'x-field': 'month', pattern: '^\\d{4}-(0[1-9]|1[0-2])$' },
    },
    required: ['month'],
    presets: { month: 'this-month' },
  },
  queries: {
    kinds: {
      from: [{ as: 'complaint', form: 'complaint-register-1' }],
      fields: {
        kind: { title: '投诉类型', from: 'complaint/complaintType' },
        day: { from: 'complaint/acceptedOn' },
      },
      where: [{ field: 'day', op: 'eq', parameter: 'month' }],
      cross: {
        rows: [{ field: 'kind' }],
        measures: { count: { title: '件数', of: 'count' } },
        totals: { rows: true },
      },
    },
  },
  sheet: {
    blocks: [
      { kind: 'title' },
      { kind: 'line', left: '月份：{parameters/month}' },
      { kind: 'table', query: 'kinds' },
      { kind: 'chart', query: 'kinds', chart: 'bar' },
      { kind: 'signatures' },
    ],
  },
  signatures: [{ key: 'made', label: '制表' }],
}
