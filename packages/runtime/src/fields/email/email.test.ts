import { describe, expect, test } from 'vitest'
import type { FieldContext } from '../field-type.ts'
import { unreadable } from '../field-type.ts'
import { email } from './email.ts'

const context: FieldContext = { schema: email.newSchema, locale: 'zh', word: (printed) => printed }

describe('takes an address', () => {
  test.each([
    [' li.na@example.com\n', 'li.na@example.com'],
    ['li.na＠example.com', 'li.na@example.com'],
    ['ｌｉ@example。com', 'li@example.com'],
    ["o'neil+forms@mail.example.co.uk", "o'neil+forms@mail.example.co.uk"],
    ['service@mail-1.example.cn', 'service@mail-1.example.cn'],
  ])('%j', (typed, stored) => {
    expect(email.parse(typed, context)).toBe(stored)
    expect(email.check!(stored, context)).toBeUndefined()
  })
})

test.each([
  'li.na',
  'li.na@',
  '@example.com',
  'li na@example.com',
  'li@example',
  'li@example..com',
  'a@b@example.com',
  'a@example.com, b@example.com',
  '<li@example.com>',
  '无',
])('refuses %s', (typed) => {
  expect(email.parse(typed, context)).toBe(unreadable)
  expect(email.check!(typed, context)).toBe('email')
})

test('fits a foreign text in the format of an address alone', () => {
  expect(email.fits({ type: 'string', format: 'email' })).toBeGreaterThan(0)
  expect(email.fits({ type: ['string', 'null'], format: 'email' })).toBeGreaterThan(0)
  expect(email.fits({ type: 'string' })).toBe(0)
})
