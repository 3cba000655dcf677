import { expect, test } from 'vitest'
import { unreadable } from '../field-type.ts'
import { paperContext } from '../paper-context.fixture.ts'
import { integer } from './integer.ts'

const context = paperContext({ ...integer.newSchema, 'x-unit': '天' })

test.each([
  ['１２', 12],
  [' 1 200 ', 1200],
  ['-3', -3],
  ['15天', 15],
  ['2万', 20000],
])('reads %s', (typed, value) => {
  expect(integer.parse(typed, context)).toBe(value)
})

test('keeps a fraction as it was typed, for JSON Schema to refuse', () => {
  expect(integer.parse('12.5', context)).toBe(12.5)
  expect(integer.format(12.5, context)).toBe('12.5')
})

test('never cuts the digits of a long number off', () => {
  expect(integer.parse('110101199003071234', context)).toBe(unreadable)
})
