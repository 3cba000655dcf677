import { checkForm, walkFields, type Form, type JsonSchema } from '@paperwright/runtime'
import { expect, test } from 'vitest'
import type { GridRange } from '../grid/edit-grid.ts'
import { clearCells } from './clear-cells.ts'
import { copyCells } from './copy-cells.ts'
import { pasteCells } from './paste-cells.ts'

const number = (title: string, own: JsonSchema = {}): JsonSchema => ({
  type: 'number',
  title,
  'x-field': 'number',
  ...own,
})

const order: Form = {
  type: 'object',
  title: '采购单',
  properties: {
    price: number('单价'),
    count: number('数量'),
    amount: number('金额', {
      'x-formula': 'price * count',
      'x-visible': 'count > 0',
      'x-check': [
        { holds: 'amount < 10000', say: '太多' },
        { holds: 'amount <= budget', say: '超预算' },
      ],
    }),
    budget: number('预算'),
    owner: { type: 'object', title: '经办人', 'x-field': 'person' },
    phone: { type: 'string', title: '电话', 'x-field': 'text', 'x-visible': 'owner.name != null' },
    items: {
      type: 'array',
      title: '明细',
      'x-field': 'list',
      items: { type: 'object', properties: { pieces: number('件数') } },
    },
    pieces: number('合计', { 'x-formula': 'sum(items.pieces)' }),
  },
  'x-form': { id: 'order' },
  'x-paper': {
    blocks: [
      {
        kind: 'frame',
        columns: [40, 40, 40, 40],
        rows: [
          { cells: [{ field: '/price' }, { field: '/count' }, { field: '/amount' }, { field: '/budget' }] },
          { cells: [{ field: '/owner' }, { field: '/phone' }, {}, { field: '/pieces' }] },
          { list: '/items', rows: [{ cells: [{ field: '/items/*/pieces', colSpan: 4 }] }] },
          { cells: [{}, {}, {}, {}] },
        ],
      },
    ],
  },
}

const elsewhere: Form = {
  type: 'object',
  title: '另一张',
  properties: { count: { type: 'string', title: '数量', 'x-field': 'text' } },
  'x-form': { id: 'elsewhere' },
  'x-paper': {
    blocks: [
      {
        kind: 'frame',
        columns: [40, 40, 40, 40],
        rows: [{ cells: [{ field: '/count', colSpan: 4 }] }, { cells: [{}, {}, {}, {}] }],
      },
    ],
  },
}

const range = (left: number, right: number, row = 0): GridRange => ({ top: row, left, bottom: row, right })

function paste(to: Form, from: Form, cells: GridRange, row: number) {
  const { form, unbound } = pasteCells(to, {
    block: 0,
    row,
    column: cells.left,
    copied: copyCells(from, { block: 0, range: cells }),
  })
  expect(checkForm(form)).toEqual([])
  const schemas = Object.fromEntries(walkFields(form).map(({ pointer, schema }) => [pointer, schema]))
  return { schemas, unbound }
}

test('copied together, formulas, conditions and checks read the copies; what was not copied is read as before', () => {
  const { schemas, unbound } = paste(order, order, range(0, 2), 3)
  expect(schemas['/amount2']).toMatchObject({
    'x-formula': 'price2 * count2',
    'x-visible': 'count2 > 0',
    'x-check': [{ holds: 'amount2 < 10000' }, { holds: 'amount2 <= budget' }],
  })
  expect(unbound).toEqual([])
})

test('copied alone in its form, a formula reads the fields that it read', () => {
  const { schemas } = paste(order, order, range(2, 2), 3)
  expect(schemas['/amount2']).toMatchObject({ 'x-formula': 'price * count', 'x-visible': 'count > 0' })
})

test('what lies within a value is read there still', () => {
  const { schemas } = paste(order, order, range(0, 1, 1), 3)
  expect(schemas['/phone2']).toMatchObject({ 'x-visible': 'owner2.name != null' })
})

test('a sum of a list goes on summing it', () => {
  const { schemas } = paste(order, order, range(3, 3, 1), 3)
  expect(schemas['/pieces2']).toMatchObject({ 'x-formula': 'sum(items.pieces)' })
})

test('in another form what reads nothing there is left out, and said; what came along is read', () => {
  const { schemas, unbound } = paste(elsewhere, order, range(0, 2), 1)
  expect(schemas['/amount']).toMatchObject({
    'x-formula': 'price * count2',
    'x-visible': 'count2 > 0',
    'x-check': [{ holds: 'amount < 10000', say: '太多' }],
  })
  expect(unbound).toEqual(['金额'])
})

test('a name of another form that is of another kind there is not read', () => {
  const { schemas, unbound } = paste(elsewhere, order, range(2, 2), 1)
  expect(schemas['/amount']).not.toHaveProperty('x-formula')
  expect(schemas['/amount']).not.toHaveProperty('x-visible')
  expect(unbound).toEqual(['金额'])
})

test('cut out and put elsewhere, fields read each other as before', () => {
  const copied = copyCells(order, { block: 0, range: range(0, 2) })
  const cut = clearCells(order, { block: 0, range: range(0, 2) })
  const { form, unbound } = pasteCells(cut, { block: 0, row: 3, column: 0, copied })
  expect(form.properties.amount).toEqual(order.properties.amount)
  expect(unbound).toEqual([])
})
