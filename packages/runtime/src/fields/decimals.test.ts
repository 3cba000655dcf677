import { describe, expect, test } from 'vitest'
import { fitsDecimals, roundTo, writeNumber } from './decimals.ts'

test.each([
  [1.005, 2, 1.01],
  [-1.005, 2, -1.01],
  [0.1 + 0.2, 12, 0.3],
  [1234.1 + 0.1, 12, 1234.2],
  [2.5, 0, 3],
  [1e21, 2, 1e21],
  [10_000_000_000.5, 12, 10_000_000_000.5],
  [9_007_199_254_740_991, 0, 9_007_199_254_740_991],
  [1e-9, 2, 0],
  [0, 2, 0],
])('rounds %s to %s digits', (value, decimals, rounded) => {
  expect(roundTo(value, decimals)).toBe(rounded)
})

test('has no negative zero', () => {
  expect(Object.is(roundTo(-0.001, 2), 0)).toBe(true)
  expect(Object.is(roundTo(-0, 2), 0)).toBe(true)
})

test('tells digits that were meant from the noise of binary fractions', () => {
  expect(fitsDecimals(1.1 + 2.2, 2)).toBe(true)
  expect(fitsDecimals(12.345, 2)).toBe(false)
  expect(fitsDecimals(12.5, 0)).toBe(false)
})

describe('writes a number', () => {
  test.each([
    [1e21, {}, '1000000000000000000000'],
    [0.000_000_000_1, {}, '0.0000000001'],
    [0.1 + 0.2, {}, '0.3'],
    [1234.5, { decimals: 2, grouped: true }, '1,234.50'],
    [1234.567, { decimals: 2 }, '1234.567'],
    [-1_234_567, { grouped: true }, '-1,234,567'],
    [-0, { decimals: 2 }, '0.00'],
  ])('%s with %j', (value, look, text) => {
    expect(writeNumber(value, look)).toBe(text)
  })
})
