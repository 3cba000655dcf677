import { expect, test } from 'vitest'
import { showNumber } from './show-number.ts'

const shown = (value: number, format: string, from1904 = false) => showNumber(value, { format, from1904 })

test.each([
  [1, '1900-01-01'],
  [59, '1900-02-28'],
  [61, '1900-03-01'],
  [46086, '2026-03-05'],
])('the day %d of a workbook is %s', (day, written) => {
  expect(shown(day, 'yyyy-mm-dd')).toBe(written)
})

test('the 29th of February 1900 is no day, and the number stays one', () => {
  expect(shown(60, 'yyyy-mm-dd')).toBe('60')
  expect(shown(60.5, 'yyyy/m/d h:mm')).toBe('60.5')
})

test('a time of the day alone is of no day', () => {
  expect(shown(0.5, 'h:mm')).toBe('12:00')
  expect(shown(60.25, 'h:mm')).toBe('06:00')
})

test('workbooks that count from 1904 have no such day', () => {
  expect(shown(59, 'yyyy-mm-dd', true)).toBe('1904-02-29')
})
