import { expect, test } from 'vitest'
import { isMultipleOf, readDecimal } from './decimal.ts'

test.each([
  ['12.50', 125n, -1],
  ['-1.2e3', -12n, 2],
  ['0.000', 0n, 0],
  ['100000000000000001', 100000000000000001n, 0],
  ['1e-7', 1n, -7],
])('%s is read exactly', (text, coefficient, exponent) => {
  expect(readDecimal(text)).toEqual({ coefficient, exponent })
})

test.each(['', '.5', '1.', '１', '0x10', 'NaN', 'Infinity', '1e'])('%j is no number', (text) => {
  expect(readDecimal(text)).toBeUndefined()
})

test.each([
  [8.69, 0.01, true],
  [19.99, 0.01, true],
  [143.48, 0.01, true],
  [8.695, 0.01, false],
  [0.3, 0.1, true],
  [1e22, 1e-7, true],
  [-7.5, 2.5, true],
  [0, 3, true],
  [1, 3, false],
  [1, 0, false],
  [Infinity, 1, false],
])('%d as a multiple of %d: %s', (value, step, is) => {
  expect(isMultipleOf(value, step)).toBe(is)
})
