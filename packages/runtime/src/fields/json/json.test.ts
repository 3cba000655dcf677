import { expect, test } from 'vitest'
import type { FieldContext, PaperContext } from '../field-type.ts'
import { unreadable } from '../field-type.ts'
import { json } from './json.ts'

const context: FieldContext = { schema: json.newSchema, locale: 'zh', word: (printed) => printed }

test.each([
  [{ a: [1, null, { b: '李' }] }, '{"a":[1,null,{"b":"李"}]}'],
  ['12', '"12"'],
  [12, '12'],
  [false, 'false'],
])('writes %j as compact JSON and reads it back', (value, text) => {
  expect(json.format(value, context)).toBe(text)
  expect(json.parse(text, context)).toEqual(value)
})

test.each(['{', "{'a': 1}", '{"a": 1,}', 'undefined', '李娜'])('refuses %s', (typed) => {
  expect(json.parse(typed, context)).toBe(unreadable)
})

test('prints text without its quotation marks', () => {
  const paper: PaperContext = { ...context, options: 'inline', inWords: false, blankContent: () => [] }
  expect(json.paper('李娜', paper)).toEqual([{ kind: 'text', text: '李娜' }])
  expect(json.paper([1, 2], paper)).toEqual([{ kind: 'text', text: '[1,2]' }])
})

test('takes any foreign schema, but before no other type that fits', () => {
  expect(json.fits({})).toBeGreaterThan(0)
  expect(json.fits({ not: {} })).toBeLessThan(1)
})
