import { describe, expect, test } from 'vitest'
import { contentText } from '../../paper/content.ts'
import { unreadable } from '../field-type.ts'
import { paperContext } from '../paper-context.fixture.ts'
import { number } from './number.ts'

const schema = { ...number.newSchema, 'x-unit': '台', 'x-decimals': 1 }
const context = paperContext(schema)

test('reads its unit and refuses another', () => {
  expect(number.parse('1,200.5台', context)).toBe(1200.5)
  expect(number.parse('1.2万台', context)).toBe(12000)
  expect(number.parse('12元', context)).toBe(unreadable)
})

describe('prints its digits, no thousands, no unit, no exponent', () => {
  test.each([
    [12, '12.0'],
    [1234567.5, '1234567.5'],
    [1e21, '1000000000000000000000.0'],
    [-0.25, '-0.25'],
    ['约12', '约12'],
  ])('%j', (value, printed) => {
    expect(contentText(number.paper(value, context))).toBe(printed)
    expect(number.format(value, context)).toBe(printed)
  })

  test('as many as it has where the form names no number of them', () => {
    const plain = paperContext(number.newSchema)
    expect(number.format(0.1 + 0.2, plain)).toBe('0.3')
    expect(number.format(0.000_000_1, plain)).toBe('0.0000001')
  })
})

test('names digits beyond the form’s as a problem instead of rounding them', () => {
  expect(number.check!(12.25, context)).toBe('decimals')
  expect(number.check!(12.2, context)).toBeUndefined()
  expect(number.check!(12.25, paperContext(number.newSchema))).toBeUndefined()
})

test('a number of more digits than one holds is a problem, typed or not', () => {
  const plain = paperContext(number.newSchema)
  expect(number.check!(123_456_789_012_345, plain)).toBeUndefined()
  expect(number.check!(1e22, plain)).toBeUndefined()
  expect(number.check!(1_234_567_890_123_456, plain)).toBe('digits')
  expect(number.check!(1.1 + 2.2, plain)).toBe('digits')
  expect(number.parse('1234567890123456', plain)).toBe(unreadable)
  expect(number.misread!('1234567890123456', plain)).toBe('digits')
  expect(number.misread!('约三台', plain)).toBeUndefined()
})

test('gives a sample within the limits', () => {
  expect(number.sample(paperContext({ ...schema, maximum: 5 }))).toBe(5)
  expect(number.sample(paperContext({ ...schema, minimum: 100 }))).toBe(100)
  expect(number.sample(paperContext({ ...schema, 'x-decimals': 0 }))).toBe(13)
})
