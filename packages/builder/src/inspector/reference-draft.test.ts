import type { Form, JsonSchema } from '@paperwright/runtime'
import { expect, test } from 'vitest'
import { draftOf, fieldChoices, fillChoices, suggestReference, writeReference } from './reference-draft.ts'

const text = (title: string, more: JsonSchema = {}): JsonSchema => ({
  type: 'string',
  title,
  'x-field': 'text',
  ...more,
})

function formOf(id: string, properties: Record<string, JsonSchema>): Form {
  return { type: 'object', title: id, properties, 'x-form': { id }, 'x-paper': { blocks: [] } }
}

const customers = formOf('customers', {
  code: text('编号'),
  name: text('客户名称'),
  office: { type: 'object', title: '办公处', 'x-field': 'group', properties: { address: text('地址') } },
  phone: text('电　话'),
  staff: {
    type: 'array',
    title: '人员',
    'x-field': 'list',
    items: { type: 'object', properties: { name: text('姓名') } },
  },
})

const visits = formOf('visits', {
  title: text('事由'),
  rows: {
    type: 'array',
    'x-field': 'list',
    items: {
      type: 'object',
      properties: {
        customer: text('客户名称', { 'x-field': 'reference' }),
        phone: text('电话'),
        fixed: text('编号', { readOnly: true }),
      },
    },
  },
})

test('offers the fields that a record has one value of, named with their groups', () => {
  expect(fieldChoices(customers)).toEqual([
    { value: '/code', title: '编号' },
    { value: '/name', title: '客户名称' },
    { value: '/office/address', title: '办公处 / 地址' },
    { value: '/phone', title: '电　话' },
  ])
})

test('offers to fill what stands beside the reference and is nobody else’s to set', () => {
  expect(fillChoices(visits, '/rows/*/customer')).toEqual([{ value: 'phone', title: '电话' }])
})

test('starts from fields that are called alike', () => {
  const beside = fillChoices(visits, '/rows/*/customer')
  expect(suggestReference(customers, { title: '客户名称', beside })).toEqual({
    form: 'customers',
    field: '/name',
    fills: [['phone', '/phone']],
    hint: [],
  })
  expect(suggestReference(customers, { title: '来宾', beside: [] }).field).toBe('/code')
})

test('writes whole rows alone, and nothing before form and field are chosen', () => {
  const draft = {
    form: 'customers',
    field: '/name',
    fills: [
      ['phone', ''],
      ['', '/x'],
    ] as const,
    hint: ['', '/code', '/code'],
  }
  expect(writeReference(draft)).toEqual({ form: 'customers', field: '/name', hint: ['/code'] })
  expect(writeReference({ ...draft, field: '' })).toBeUndefined()
  const reference = { form: 'customers', field: '/name', fills: { phone: '/phone' }, hint: ['/code'] }
  expect(writeReference(draftOf(reference))).toEqual(reference)
})
