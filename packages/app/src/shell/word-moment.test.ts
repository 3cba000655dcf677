import { expect, test } from 'vitest'
import { wordMoment } from './word-moment.ts'

const now = new Date(2026, 10, 23, 18, 0)

test.each([
  [new Date(2026, 10, 23, 9, 5), 'zh', '09:05'],
  [new Date(2026, 2, 5, 9, 5), 'zh', '3月5日 09:05'],
  [new Date(2025, 11, 31, 23, 59), 'zh', '2025年12月31日 23:59'],
  [new Date(2026, 2, 5, 9, 5), 'en', '5 Mar, 09:05'],
] as const)('words %s for %s as %s', (moment, locale, text) => {
  expect(wordMoment(moment.getTime(), locale, now)).toBe(text)
})
