import { checkForm, type Form } from '@paperwright/runtime'
import { expect, test } from 'vitest'
import { addTotals } from './set-repeat.ts'

const form = (rows: unknown): Form =>
  ({
    type: 'object',
    title: '费用',
    properties: {
      rate: { type: 'number', 'x-field': 'number', title: '税率' },
      lines: {
        type: 'array',
        'x-field': 'list',
        title: '明细',
        items: {
          type: 'object',
          properties: {
            what: { type: 'string', 'x-field': 'text', title: '事由' },
            sum: { type: 'number', 'x-field': 'money', title: '金额' },
          },
        },
      },
    },
    'x-form': { id: 'costs', code: '9-01', domain: 'test' },
    'x-paper': { blocks: [{ kind: 'title' }, { kind: 'frame', columns: [1, 1, 2, 2], rows }] },
  }) as unknown as Form

const line = [{ field: '/lines/*/what', colSpan: 2 }, { field: '/lines/*/sum' }]

test('a cell beside a list that goes on below it goes on beside the totals', () => {
  const asked = form([
    { cells: [{ field: '/rate', rowSpan: 3 }, { title: '/rate' }, { text: '事由' }, { text: '金额' }] },
    { list: '/lines', atLeast: 3, rows: [{ cells: line }] },
    { cells: [{ text: '备注' }, {}, {}] },
  ])
  expect(checkForm(asked)).toEqual([])

  const totalled = addTotals(asked, { block: 1, row: 1, label: '合计' })

  expect(checkForm(totalled)).toEqual([])
  expect(totalled['x-paper'].blocks[1]).toMatchObject({
    rows: [
      { cells: [{ field: '/rate', rowSpan: 4 }, {}, {}, {}] },
      { list: '/lines' },
      { cells: [{ text: '合计', colSpan: 2 }, { field: '/sumTotal' }] },
      { cells: [{ text: '备注' }, {}, {}] },
    ],
  })
  // The rate is a number beside the list, but no column of it.
  expect(Object.keys(totalled.properties)).toEqual(['rate', 'lines', 'sumTotal'])
  expect(totalled.properties['sumTotal']).toMatchObject({ 'x-formula': 'sum(lines.sum)' })
})

test('marks on a scale are not added up', () => {
  const lines = {
    type: 'array',
    'x-field': 'list',
    title: '明细',
    items: {
      type: 'object',
      properties: {
        mark: { type: 'integer', 'x-field': 'rating', minimum: 1, maximum: 5, title: '评分' },
        sum: { type: 'number', 'x-field': 'money', title: '金额' },
      },
    },
  }
  const rated = {
    ...form([
      {
        list: '/lines',
        rows: [
          {
            cells: [
              { field: '/lines/*/mark', colSpan: 2 },
              { field: '/lines/*/sum', colSpan: 2 },
            ],
          },
        ],
      },
    ]),
    properties: { lines },
  } as unknown as Form
  expect(checkForm(rated)).toEqual([])

  const totalled = addTotals(rated, { block: 1, row: 0, label: '合计' })

  expect(checkForm(totalled)).toEqual([])
  expect(Object.keys(totalled.properties)).toEqual(['lines', 'sumTotal'])
})
