import { expect, test } from 'vitest'
import { guessLocale } from './kept-session.ts'

test.each([
  [['zh-CN', 'en'], 'zh'],
  [['zh'], 'zh'],
  [['en-GB', 'zh-CN'], 'en'],
  [['de-DE', 'zh-TW', 'en'], 'zh'],
  [['de-DE'], 'en'],
  [['zha'], 'en'],
  [[], 'zh'],
])('a browser that prefers %j is spoken to in %s', (languages, locale) => {
  expect(guessLocale(languages)).toBe(locale)
})
