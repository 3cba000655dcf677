import { expect, test } from 'vitest'
import { exampleOf } from './example-of.ts'

test.each([
  ['^[0-9]{6}$', '123456'],
  [String.raw`^[A-Z]{2}-\d{4}$`, 'AB-1234'],
  [String.raw`^(?:京|沪)[A-Z]\d{5}$`, '京A12345'],
  [String.raw`^HT\d+(-\d{2})?$`, 'HT1-23'],
  ['^[^0-9]+$', 'A'],
  [String.raw`\p{Script=Han}{2}`, '中文'],
  ['[a-z]{0}x', 'x'],
])('of the form %s is %s', (pattern, example) => {
  expect(exampleOf(pattern)).toBe(example)
})

test.each([
  ['nothing fits', '^[^\\s\\S]$'],
  ['a look ahead asks for more', '^(?=.*[a-z])[A-Z0-9]{4,}$'],
  ['it would be long', '^x{200}$'],
  ['it would be empty', '^$'],
  ['it is no pattern', '(['],
])('there is none where %s', (_, pattern) => {
  expect(exampleOf(pattern)).toBeUndefined()
})
