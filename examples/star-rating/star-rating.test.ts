import { describe, expect, test } from 'vitest'
import { contentText } from '../../packages/runtime/src/paper/content.ts'
import { conformanceCases } from '@paperwright/runtime/conformance'
import { unreadable, type PaperContext } from '@paperwright/runtime'
import { fieldTypes } from './star-rating.js'

const [stars] = fieldTypes
const context: PaperContext = {
  schema: stars!.newSchema,
  locale: 'zh',
  word: (printed) => printed,
  options: 'inline',
  inWords: false,
  blankContent: () => [],
}

describe('the field type stars', () => {
  for (const { name, check } of conformanceCases(stars!)) test(name, check)
})

test.each([
  ['4', 4],
  ['４星', 4],
  ['3 颗星', 3],
  ['2 stars', 2],
  ['★★★☆☆', 3],
  ['★★', 2],
  ['9', 9],
  ['☆☆☆', unreadable],
  ['很好', unreadable],
  ['4.5', unreadable],
])('reads %s', (typed, value) => {
  expect(stars!.parse(typed, context)).toBe(value)
})

test.each([
  [3, '★★★☆☆'],
  [undefined, '☆ ☆ ☆ ☆ ☆'],
  [7, '7'],
  [3.67, '3.67'],
])('prints %s as %s', (value, printed) => {
  expect(contentText(stars!.paper(value, context))).toBe(printed)
})
