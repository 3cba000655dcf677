import { checkForm, type Form, type JsonSchema } from '@paperwright/runtime'
import { expect, test } from 'vitest'
import { requireField } from '../fields/find-fields.ts'
import { clearCells } from './clear-cells.ts'
import { copyCells } from './copy-cells.ts'
import { makeList } from './make-list.ts'
import { moveMatter } from './move-matter.ts'
import { pasteCells } from './paste-cells.ts'
import { renameField } from './rename-field.ts'

const text = (title: string): JsonSchema => ({ type: 'string', title, 'x-field': 'text' })

const form: Form = {
  type: 'object',
  title: '拜访',
  properties: {
    customer: {
      ...text('客户名称'),
      'x-field': 'reference',
      'x-reference': {
        form: 'customers',
        field: '/name',
        fills: { address: '/address', phone: '/phone' },
        hint: ['/address'],
      },
    },
    address: text('地址'),
    phone: text('电话'),
    note: text('备注'),
    rows: {
      type: 'array',
      'x-field': 'list',
      items: { type: 'object', properties: { other: text('其他') } },
    },
  },
  'x-form': { id: 'visits' },
  'x-paper': {
    blocks: [
      {
        kind: 'frame',
        columns: [1, 1, 1, 1],
        rows: [
          { cells: [{ field: '/customer' }, { field: '/address' }, { field: '/phone' }, {}] },
          { cells: [{ field: '/note', colSpan: 3 }, {}] },
          { list: '/rows', rows: [{ cells: [{ field: '/rows/*/other' }, {}, {}, {}] }] },
        ],
      },
    ],
  },
}

const fillsAt = (changed: Form, pointer: string) =>
  requireField(changed, pointer).schema['x-reference']?.fills

const cells = (top: number, left: number, right: number) => ({ top, left, bottom: top, right })

test('a filled field keeps being filled under its new key', () => {
  const changed = renameField(form, { pointer: '/phone', key: 'telephone' })
  expect(fillsAt(changed, '/customer')).toEqual({ address: '/address', telephone: '/phone' })
  expect(checkForm(changed)).toEqual([])
})

test('a field that is gone is no longer filled', () => {
  const once = clearCells(form, { block: 0, range: cells(0, 1, 1) })
  expect(fillsAt(once, '/customer')).toEqual({ phone: '/phone' })
  const twice = clearCells(once, { block: 0, range: cells(0, 2, 2) })
  expect(requireField(twice, '/customer').schema['x-reference']).toEqual({
    form: 'customers',
    field: '/name',
    hint: ['/address'],
  })
})

test('fields that become a list together fill each other there', () => {
  const changed = makeList(form, { block: 0, from: 0, to: 0, title: '客户' })
  expect(fillsAt(changed, '/items/*/customer')).toEqual({ address: '/address', phone: '/phone' })
  expect(checkForm(changed)).toEqual([])
})

test('a reference that moves away alone fills nothing, and one that stays no longer fills what moved', () => {
  const to = { block: 0, row: 2, column: 1 }
  const away = moveMatter(form, { from: { block: 0, row: 0, column: 0 }, to })
  expect(fillsAt(away, '/rows/*/customer')).toBeUndefined()
  const left = moveMatter(form, { from: { block: 0, row: 0, column: 2 }, to })
  expect(fillsAt(left, '/customer')).toEqual({ address: '/address' })
  expect([checkForm(away), checkForm(left)]).toEqual([[], []])
})

test('a copied reference fills the copies, not the fields that it was copied from', () => {
  const copied = copyCells(form, { block: 0, range: cells(0, 0, 1) })
  const { form: changed } = pasteCells(form, { block: 0, row: 3, column: 0, copied })
  expect(fillsAt(changed, '/customer2')).toEqual({ address2: '/address' })
  expect(checkForm(changed)).toEqual([])
})
