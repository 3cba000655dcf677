import { expect, test } from 'vitest'
import { wordMoment } from './word-moment.ts'

const now = new Date('2026-11-23T10:00:00Z')

test.each([
  ['2026-11-23T01:05:00Z', 'zh', '09:05'],
  ['2026-03-05T01:05:00Z', 'zh', '3月5日 09:05'],
  ['2025-12-31T15:59:00Z', 'zh', '2025年12月31日 23:59'],
  ['2026-03-05T01:05:00Z', 'en', '5 Mar, 09:05'],
] as const)('words %s for %s as %s', (moment, locale, text) => {
  expect(wordMoment(moment, { locale, zone: 'Asia/Shanghai' }, now)).toBe(text)
})
