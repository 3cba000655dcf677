import type { Form, JsonObject } from '@paperwright/runtime'
import { expect, test } from 'vitest'
import { isCorrected, listChanges } from './list-changes.ts'

const form: Form = {
  type: 'object',
  title: '订单',
  properties: {
    customer: { type: 'string', title: '客户', 'x-field': 'text' },
    '3': { type: 'string', title: '第三方', 'x-field': 'text' },
    items: {
      type: 'array',
      title: '明细',
      'x-field': 'list',
      items: {
        type: 'object',
        properties: { price: { type: 'number', title: '单价', 'x-field': 'money', 'x-unit': '元' } },
      },
    },
    total: {
      type: 'number',
      title: '合计',
      'x-field': 'money',
      'x-formula': 'sum(items.price)',
      readOnly: true,
    },
  },
  'x-form': { id: 'order', words: { en: { 客户: 'Customer', 明细: 'Items', 单价: 'Price' } } },
  'x-paper': { blocks: [] },
}
const zh = {
  empty: '（空）',
  listEntries: (count: number) => `${count} 行`,
  row: (row: number) => `第 ${row} 行`,
}
const en = {
  empty: '(empty)',
  listEntries: (count: number) => `${count} rows`,
  row: (row: number) => `row ${row}`,
}

const before: JsonObject = { customer: '甲', items: [{ price: 1 }, { price: 2 }], total: 3 }
const after: JsonObject = { '3': '丙', items: [{ price: 1 }, { price: 2.5 }], total: 3.5 }

test('says where, what it was and what it is, with units and rows', () => {
  expect(
    listChanges(form, [before, after], 'zh', zh).map((change) => [
      change.place,
      change.before,
      change.after,
      change.isComputed,
    ]),
  ).toEqual([
    ['第三方', '（空）', '丙', false],
    ['客户', '甲', '（空）', false],
    ['明细 第 2 行 · 单价', '2.00 元', '2.50 元', false],
    ['合计', '3.00', '3.50', true],
  ])
})

test('says it in English where the form has the words', () => {
  const places = listChanges(form, [before, after], 'en', en).map(({ place }) => place)
  expect(places).toEqual(['第三方', 'Customer', 'Items row 2 · Price', '合计'])
})

test('what only follows from other values is no correction', () => {
  expect(isCorrected(form, before, { ...before, total: 4 })).toBe(false)
  expect(isCorrected(form, before, { ...before, customer: '乙' })).toBe(true)
  expect(isCorrected(form, before, before)).toBe(false)
})
