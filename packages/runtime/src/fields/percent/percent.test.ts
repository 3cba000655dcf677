import { expect, test } from 'vitest'
import { contentText } from '../../paper/content.ts'
import { unreadable } from '../field-type.ts'
import { paperContext } from '../paper-context.fixture.ts'
import { percent } from './percent.ts'

const context = paperContext(percent.newSchema)

test.each([
  ['12.5%', 12.5],
  ['１２．５％', 12.5],
  ['12.5', 12.5],
  ['0.125', 0.125],
  ['-3 %', -3],
  ['120%', 120],
])('reads %s in hundredths', (typed, value) => {
  expect(percent.parse(typed, context)).toBe(value)
  expect(percent.parse(typed, paperContext({ type: 'number', 'x-field': 'percent' }))).toBe(value)
})

test.each(['12‰', '一半', '%', '12%%'])('refuses %s', (typed) => {
  expect(percent.parse(typed, context)).toBe(unreadable)
})

test('prints its sign in a cell, unless the title of the field has it', () => {
  expect(contentText(percent.paper(12.5, context))).toBe('12.5%')
  expect(contentText(percent.paper(12.5, paperContext({ ...percent.newSchema, title: '比率 %' })))).toBe(
    '12.5',
  )
  expect(percent.paper(undefined, context)).toEqual([])
})

test('leaves the sign to the words around it', () => {
  const inWords = paperContext(percent.newSchema, { inWords: true })
  expect(contentText(percent.paper(12.5, inWords))).toBe('12.5')
  expect(percent.format(12.5, context)).toBe('12.5')
})
