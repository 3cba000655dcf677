import { expect, test } from 'vitest'
import { whereTo } from './where-to.ts'

test.each([
  ['/records/1?stored=new#top', '/records/1?stored=new#top'],
  ['https://elsewhere.example/', '/'],
  ['//elsewhere.example/', '/'],
  [String.raw`/\elsewhere.example`, '/'],
  ['/\t/elsewhere.example', '/'],
  ['javascript:alert(1)', '/'],
  ['', '/'],
  [undefined, '/'],
])('after signing in, %j leads to %s', (asked, expected) => {
  expect(whereTo(asked)).toBe(expected)
})
