import { expect, test } from 'vitest'
import type { FieldContext } from '../field-type.ts'
import { textarea } from './textarea.ts'

const context: FieldContext = { schema: textarea.newSchema, locale: 'zh', word: (printed) => printed }

test.each([
  ['一\r\n二\r三', '一\n二\n三'],
  ['\n \n　　第一段。\n　　第二段。\n\n', '　　第一段。\n　　第二段。'],
  ['一\n\n二', '一\n\n二'],
  ['\n 　\n', undefined],
])('reads %j', (typed, value) => {
  expect(textarea.parse(typed, context)).toBe(value)
})

test('is what a long foreign text becomes', () => {
  expect(textarea.fits({ type: 'string', maxLength: 2000 })).toBeGreaterThan(0)
  expect(textarea.fits({ type: 'string', maxLength: 50 })).toBe(0)
  expect(textarea.fits({ type: 'string' })).toBe(0)
})
