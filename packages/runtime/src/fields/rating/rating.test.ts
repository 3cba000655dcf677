import { expect, test } from 'vitest'
import { contentText } from '../../paper/content.ts'
import { unreadable } from '../field-type.ts'
import { paperContext } from '../paper-context.fixture.ts'
import { rating, scaleOf } from './rating.ts'

const context = paperContext(rating.newSchema)

test.each([
  ['4', 4],
  ['４分', 4],
  ['9', 9],
  ['很好', unreadable],
])('reads %s', (typed, value) => {
  expect(rating.parse(typed, context)).toBe(value)
})

test('ticks the mark on its scale', () => {
  expect(contentText(rating.paper(undefined, context))).toBe('□1  □2  □3  □4  □5')
  expect(contentText(rating.paper(4, context))).toBe('□1  □2  □3  ☑4  □5')
  expect(contentText(rating.paper(4, { ...context, options: 'chosen' }))).toBe('4')
})

test('prints a mark beyond its scale as it is', () => {
  expect(contentText(rating.paper(7, context))).toBe('7')
})

test('runs from the least to the greatest mark', () => {
  expect(scaleOf({ minimum: 0, maximum: 3 })).toEqual([0, 1, 2, 3])
})
