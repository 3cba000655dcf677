import { expect, test } from 'vitest'
import { roundTo, writeNumber } from './decimals.ts'

test.each([
  [1.005, 2, 1.01],
  [-1.005, 2, -1.01],
  [0.1 + 0.2, 12, 0.3],
  [2.5, 0, 3],
  [1e21, 2, 1e21],
  [0, 2, 0],
])('rounds %s to %s digits', (value, decimals, rounded) => {
  expect(roundTo(value, decimals)).toBe(rounded)
})

test('never writes an exponent', () => {
  expect(writeNumber(1e21)).toBe('1000000000000000000000')
  expect(writeNumber(0.000001)).toBe('0.000001')
  expect(writeNumber(1234.5, { decimals: 2, grouped: true })).toBe('1,234.50')
})
