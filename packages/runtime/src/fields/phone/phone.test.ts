import { describe, expect, test } from 'vitest'
import type { FieldContext } from '../field-type.ts'
import { unreadable } from '../field-type.ts'
import { phone } from './phone.ts'

const context: FieldContext = { schema: phone.newSchema, locale: 'zh', word: (printed) => printed }

describe('takes a telephone number as it is written', () => {
  test.each([
    '13800138000',
    '138 0013 8000',
    '+86 138 0013 8000',
    '(+86)13800138000',
    '010-1234 5678',
    '(010) 12345678',
    '010.1234.5678',
    '025-83201166转802',
    '025-8320 1166 转 802',
    '025-83201166分机802',
    '025-83201166 ext. 802',
    '025-83201166 x802',
    '025-83201166#802',
    '400-800-1234',
    '12315',
    '110',
    '025-83201166、13800138000',
    '83201166/83201167',
  ])('%s', (typed) => {
    expect(phone.parse(` ${typed}\n`, context)).toBe(typed)
    expect(phone.check!(typed, context)).toBeUndefined()
  })
})

test.each([
  ['０２５－８３２０１１６６', '025-83201166'],
  ['025—8320　1166', '025-8320 1166'],
  ['（０１０）12345678', '(010)12345678'],
  ['138  0013\t8000', '138 0013 8000'],
])('writes %s half-width and with single spaces', (typed, stored) => {
  expect(phone.parse(typed, context)).toBe(stored)
})

test.each([
  '没有',
  '同上',
  '12',
  '-',
  '电话12345678',
  '12345678-',
  'a@b.cn',
  '13800138000（李先生）',
  'x802',
])('refuses %s', (typed) => {
  expect(phone.parse(typed, context)).toBe(unreadable)
  expect(phone.check!(typed, context)).toBe('phone')
})

test('a hostile text takes no longer than its length', () => {
  // Any worse than that, these would take minutes.
  for (const part of ['1', '1 ', '1/', '1,', '1ext1', 'ext.', '(+'])
    expect(phone.check!(`${part.repeat(200_000)}!`, context)).toBe('phone')
})
