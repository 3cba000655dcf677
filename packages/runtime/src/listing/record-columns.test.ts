import { expect, test } from 'vitest'
import type { Form } from '../form/form.ts'
import { recordColumns } from './record-columns.ts'

const form: Form = {
  type: 'object',
  title: '登记表',
  properties: {
    storeName: { type: 'string', title: '门店', 'x-field': 'text' },
    story: { type: 'string', title: '经过', 'x-field': 'textarea' },
    items: { type: 'array', title: '明细', 'x-field': 'list', items: { type: 'object', properties: {} } },
    phone: { type: 'string', title: '电话', 'x-field': 'phone' },
    email: { type: 'string', title: '邮箱', 'x-field': 'email' },
    kind: {
      type: 'string',
      title: '类型',
      'x-field': 'choice',
      oneOf: [{ const: 'goods', title: '商品' }],
    },
    place: { type: 'string', title: '地点', 'x-field': 'text' },
    amount: { type: 'number', title: '金额', 'x-field': 'money' },
  },
  required: ['amount'],
  'x-form': { id: 'register', words: { en: { 门店: 'Store', 商品: 'Goods' } } },
  'x-paper': { blocks: [] },
}

test('shows short fields in the order of the form, required ones before others', () => {
  expect(recordColumns(form, 'zh').map(({ title }) => title)).toEqual([
    '门店',
    '电话',
    '邮箱',
    '类型',
    '金额',
  ])
})

test('words titles and values in the language of the reader', () => {
  const columns = recordColumns(form, 'en')
  const record = { storeName: '观前店', kind: 'goods', amount: 12.5 }
  expect(columns[0]!.title).toBe('Store')
  expect(columns.map(({ text }) => text(record))).toEqual(['观前店', '', '', 'Goods', '12.50'])
  expect(columns.at(-1)!.numeric).toBe(true)
})
