import type { ListField } from '@paperwright/runtime/kit'
import { expect, test } from 'vitest'
import { groupFilter } from './group-filter.ts'

const field = (kind: ListField['kind'], options: ListField['options'] = []): ListField => ({
  field: '/a',
  title: '甲',
  shortTitle: '甲',
  kind,
  numeric: false,
  sortable: true,
  isColumn: true,
  isUsual: true,
  options,
  moment: 'date',
  text: () => '',
})

test.each([
  ['text', '王芳', 'eq', '王芳'],
  ['number', 3, 'eq', 3],
  ['answer', true, 'eq', true],
  ['moment', '2026-03', 'eq', '2026-03'],
  ['moment', '2026', 'eq', '2026'],
  ['moment', '2026-Q4', 'between', ['2026-10-01', '2026-12-31']],
  ['moment', '2026-W01', 'between', ['2025-12-29', '2026-01-04']],
  ['moment', '2026-W53', 'between', ['2026-12-28', '2027-01-03']],
] as const)('a group of the kind %s, %j, is its records', (kind, value, op, wanted) => {
  expect(groupFilter({ value }, field(kind))).toEqual({ field: '/a', op, value: wanted })
})

test('options are found by themselves, people by their names, all that bear it', () => {
  const options = [
    { value: 'u1', title: '李明' },
    { value: 'u2', title: '李明' },
    { value: 'goods', title: '商品' },
  ]
  expect(groupFilter({ value: '李明' }, field('option', options))).toMatchObject({ value: ['u1', 'u2'] })
  expect(groupFilter({ value: 'goods' }, field('option', options))).toMatchObject({ value: ['goods'] })
  expect(groupFilter({ value: 'gone' }, field('option', options))).toMatchObject({ value: ['gone'] })
})

test('blanks are what is empty, and the rest is nothing that can be asked for', () => {
  expect(groupFilter({ value: null }, field('text'))).toEqual({ field: '/a', op: 'empty' })
  expect(groupFilter({ others: '其他' }, field('text'))).toBeUndefined()
})
