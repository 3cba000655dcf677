import type { Form, JsonObject } from '@paperwright/runtime'
import { expect, test } from 'vitest'
import { mergeRecords } from './merge-records.ts'

const form: Form = {
  type: 'object',
  title: '登记表',
  properties: {
    name: { type: 'string', title: '姓名', 'x-field': 'text' },
    cause: { type: 'string', title: '缘由', 'x-field': 'text' },
    budget: {
      type: 'object',
      'x-field': 'group',
      properties: {
        meals: { type: 'number', title: '餐费', 'x-field': 'money' },
        rooms: { type: 'number', title: '住宿', 'x-field': 'money' },
      },
    },
    items: { type: 'array', title: '明细', 'x-field': 'list', items: { type: 'object' } },
  },
  'x-form': { id: 'register' },
  'x-paper': { blocks: [] },
}
const opened: JsonObject = {
  name: '张三',
  cause: '迟到',
  budget: { meals: 100, rooms: 200 },
  items: [{ a: 1 }],
}

const merge = (mine: JsonObject, theirs: JsonObject) => mergeRecords(form, { opened, mine, theirs })

test('takes from each side what it alone changed', () => {
  const { merged, clashes } = merge({ ...opened, name: '李四' }, { ...opened, cause: '损坏' })
  expect(merged).toEqual({ ...opened, name: '李四', cause: '损坏' })
  expect(clashes).toEqual([])
})

test('names a field that both changed, and keeps what is stored', () => {
  const { merged, clashes } = merge({ ...opened, name: '李四' }, { ...opened, name: '王五' })
  expect(merged).toEqual({ ...opened, name: '王五' })
  expect(clashes).toEqual([{ pointer: '/name', schema: form.properties.name, mine: '李四', theirs: '王五' }])
})

test('merges a group field by field', () => {
  const { merged, clashes } = merge(
    { ...opened, budget: { meals: 150, rooms: 200 } },
    { ...opened, budget: { meals: 100, rooms: 260 } },
  )
  expect(merged.budget).toEqual({ meals: 150, rooms: 260 })
  expect(clashes).toEqual([])
})

test('takes a list as one value', () => {
  const { clashes } = merge({ ...opened, items: [{ a: 2 }] }, { ...opened, items: [{ a: 1 }, { a: 3 }] })
  expect(clashes.map(({ pointer }) => pointer)).toEqual(['/items'])
})

test('a value removed on one side is gone, unless the other changed it', () => {
  const { name: _, ...without } = opened
  expect(merge(without, opened).merged).toEqual(without)
  expect(merge(opened, without).merged).toEqual(without)
  expect(merge(without, { ...opened, name: '王五' }).clashes).toEqual([
    { pointer: '/name', schema: form.properties.name, mine: undefined, theirs: '王五' },
  ])
})

test('the same change on both sides is no clash', () => {
  const both = { ...opened, name: '李四' }
  expect(merge(both, both)).toEqual({ merged: both, clashes: [] })
})

test('lets a computed field follow the side that is stored until it is computed anew', () => {
  const computed = {
    ...form,
    properties: { total: { type: 'number', 'x-field': 'money', 'x-formula': '1' } },
  }
  const { clashes } = mergeRecords(computed, {
    opened: { total: 1 },
    mine: { total: 2 },
    theirs: { total: 3 },
  })
  expect(clashes).toEqual([])
})
