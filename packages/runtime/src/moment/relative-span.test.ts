import { expect, test } from 'vitest'
import { daysOfSpan, isRelativeSpan, relativeSpans } from './relative-span.ts'
import { wordSpan } from './word-span.ts'

const zone = 'Asia/Shanghai'
/** Already the first of December in the office, a Tuesday. */
const now = { at: new Date('2026-11-30T16:30:00Z'), zone }

test.each([
  ['today', '2026-12-01', '2026-12-01'],
  ['yesterday', '2026-11-30', '2026-11-30'],
  ['this-week', '2026-11-30', '2026-12-06'],
  ['last-week', '2026-11-23', '2026-11-29'],
  ['this-month', '2026-12-01', '2026-12-31'],
  ['last-month', '2026-11-01', '2026-11-30'],
  ['this-quarter', '2026-10-01', '2026-12-31'],
  ['last-quarter', '2026-07-01', '2026-09-30'],
  ['this-year', '2026-01-01', '2026-12-31'],
  ['last-year', '2025-01-01', '2025-12-31'],
  ['last-7-days', '2026-11-25', '2026-12-01'],
  ['last-1-days', '2026-12-01', '2026-12-01'],
  ['next-3-days', '2026-12-01', '2026-12-03'],
])('%s lasts from %s to %s', (name, first, last) => {
  expect(isRelativeSpan(name)).toBe(true)
  expect(daysOfSpan(name, now)).toEqual([first, last])
})

test.each(['last-quarter', 'last-month', 'last-week'] as const)('%s goes back over the year', (name) => {
  const [first] = daysOfSpan(name, { at: new Date('2026-01-02T04:00:00Z'), zone })!
  expect(first.startsWith('2025-1')).toBe(true)
})

test.each(['', 'last-0-days', 'last-9999-days', 'toString', 'last-7-weeks', 7, undefined])(
  '%s is none',
  (name) => {
    expect(isRelativeSpan(name)).toBe(false)
    expect(daysOfSpan(name, now)).toBeUndefined()
  },
)

test('all that are offered are known', () => {
  for (const name of relativeSpans) expect(daysOfSpan(name, now)).toHaveLength(2)
})

test.each([
  ['this-month', '本月', 'this month'],
  ['last-30-days', '最近 30 天', 'the last 30 days'],
  ['next-7-days', '今后 7 天', 'the next 7 days'],
  ['toString', 'toString', 'toString'],
])('%s is said', (name, zh, en) => {
  expect([wordSpan(name, 'zh'), wordSpan(name, 'en')]).toEqual([zh, en])
})
