import { expect, test } from 'vitest'
import type { PaperContext } from '../field-type.ts'
import { text } from './text.ts'

const context: PaperContext = {
  schema: text.newSchema,
  locale: 'zh',
  word: (printed) => printed,
  options: 'inline',
  inWords: false,
  blankContent: () => [],
}

test('stores words without the spaces around them', () => {
  expect(text.parse('　 李娜 \r\n', context)).toBe('李娜')
  expect(text.parse('南京东路\r\n12 号', context)).toBe('南京东路\n12 号')
})

test('prints nothing in an empty cell and a blank in words', () => {
  expect(text.paper(undefined, context)).toEqual([])
  expect(text.paper(undefined, { ...context, inWords: true })).toEqual([{ kind: 'blank', width: 6 }])
})

test('prints an answer in words on its blank', () => {
  expect(text.paper('李娜', { ...context, inWords: true })).toEqual([
    { kind: 'blank', width: 6, text: '李娜' },
  ])
})

test('prints a value of another type as text, a number in digits', () => {
  expect(text.format(1e21, context)).toBe('1000000000000000000000')
  expect(text.paper({ a: 1 }, context)).toEqual([{ kind: 'text', text: '{"a":1}' }])
})

test('gives a sample no longer than the field', () => {
  expect(text.sample({ ...context, schema: { ...text.newSchema, maxLength: 2 } })).toBe('示例')
})
