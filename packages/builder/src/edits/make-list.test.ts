import { checkForm, composeSheet, type Form } from '@paperwright/runtime'
import { expect, test } from 'vitest'
import { findField } from '../fields/find-fields.ts'
import { makeList } from './make-list.ts'
import { addTotals } from './set-repeat.ts'
import { addSlot } from './slots.ts'

const sheet = (columns: number[], rows: unknown): Form =>
  ({
    type: 'object',
    title: '单据',
    properties: {},
    'x-form': { id: 'slip', words: { en: { '审 核：': 'Checked by' } } },
    'x-paper': { blocks: [{ kind: 'frame', columns, rows }] },
  }) as unknown as Form

const rowsOf = (form: Form) => {
  const [frame] = form['x-paper'].blocks
  return frame?.kind === 'frame' ? frame.rows : []
}
const empty = (count: number) => ({ cells: Array.from({ length: count }, () => ({})) })

test('all rows of a head of two levels are head rows; a caption above them is none', () => {
  const drawn = sheet(
    [1, 1, 1, 1],
    [
      { cells: [{ text: '出入库明细', colSpan: 4 }] },
      {
        cells: [
          { text: '品名', rowSpan: 2 },
          { text: '入库', colSpan: 2 },
          { text: '备注', rowSpan: 2 },
        ],
      },
      { cells: [{ text: '数量' }, { text: '金额' }] },
      empty(4),
      empty(4),
    ],
  )
  const listed = makeList(drawn, { block: 0, from: 3, to: 4, title: '明细' })
  expect(checkForm(listed)).toEqual([])
  expect(rowsOf(listed).map((row) => 'head' in row && row.head)).toEqual([false, true, true, false])
  const items = Array.from({ length: 120 }, () => ({}))
  const { pages } = composeSheet({ form: listed, record: { items } })
  const second = pages[1]!.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))
  expect(second.slice(0, 5)).toEqual(['品名', '入库', '备注', '数量', '金额'])
})

test('a row of labels of other rows above a head is no level of it', () => {
  const drawn = sheet(
    [1, 1],
    [{ cells: [{ text: '甲' }, { text: '乙' }] }, { cells: [{ text: '品名' }, { text: '数量' }] }, empty(2)],
  )
  const listed = makeList(drawn, { block: 0, from: 2, to: 2, title: '明细' })
  expect(rowsOf(listed).map((row) => 'head' in row && row.head)).toEqual([false, true, false])
})

test('a total is not offered for unit prices', () => {
  const drawn = sheet(
    [1, 1, 1, 1],
    [{ cells: [{ text: '品名' }, { text: '数量' }, { text: '单价（元）' }, { text: '金额' }] }, empty(4)],
  )
  const listed = makeList(drawn, { block: 0, from: 1, to: 1, title: '明细' })
  const totalled = addTotals(listed, { block: 0, row: 1, label: '合计' })
  expect(Object.keys(totalled.properties)).toEqual(['items', 'quantityTotal', 'amountTotal'])
  expect(checkForm(totalled)).toEqual([])
})

test('a slot beside words has them as its label, and says them once', () => {
  const drawn = sheet([1, 2], [{ cells: [{ text: '审 核：', align: 'spread' }, {}] }])
  const signed = addSlot(drawn, { label: '签字', place: { block: 0, row: 0, column: 1 } })
  expect(checkForm(signed)).toEqual([])
  expect(signed['x-signatures']).toEqual([{ key: 'sign1', label: '审核' }])
  expect(rowsOf(signed)).toMatchObject([
    {
      cells: [
        { sign: 'sign1', part: 'label', align: 'spread' },
        { sign: 'sign1', part: 'room' },
      ],
    },
  ])
  expect(signed['x-form'].words!['en']).toEqual({ 审核: 'Checked by' })
  const alone = addSlot(sheet([1], [empty(1)]), { label: '签字', place: { block: 0, row: 0, column: 0 } })
  expect(rowsOf(alone)).toMatchObject([{ cells: [{ sign: 'sign1' }] }])
  expect(findField(alone, '/sign1')).toBeUndefined()
})

const drawnList = (rows: unknown[]) =>
  sheet([1, 1], [{ cells: [{ text: '品名' }, { text: '数量' }] }, ...rows])

test.each([
  ['its head alone', [empty(2), empty(2)], 0, 0, 1],
  ['its head and what is below', [empty(2), empty(2)], 0, 2, 2],
  ['its head, with other words below', [{ cells: [{ text: '合计' }, {}] }], 0, 0, 1],
])('a list is made of %s', (_, rows, from, to, atLeast) => {
  const listed = makeList(drawnList(rows), { block: 0, from, to, title: '明细' })
  expect(checkForm(listed)).toEqual([])
  const [head, list] = rowsOf(listed)
  expect(head).toMatchObject({ head: true })
  expect(list).toMatchObject({ list: '/items', atLeast })
  expect(Object.values(listed.properties['items']!.items!.properties!).map(({ title }) => title)).toEqual([
    '品名',
    '数量',
  ])
})

test('a row with some of the options of a choice is no list: the others would be left behind', () => {
  const option = (value: string) => ({ option: { field: '/kind', value } })
  const drawn = sheet([1, 1], [{ cells: [{ text: '类别' }, option('甲')] }, { cells: [{}, option('乙')] }])
  const oneOf = ['甲', '乙'].map((value) => ({ const: value, title: value }))
  const form: Form = {
    ...drawn,
    properties: { kind: { type: 'string', title: '类别', 'x-field': 'choice', oneOf } },
  }
  expect(() => makeList(form, { block: 0, from: 1, to: 1, title: '明细' })).toThrow('cutsList')
})
