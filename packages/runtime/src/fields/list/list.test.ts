import { expect, test } from 'vitest'
import type { FieldContext } from '../field-type.ts'
import { list } from './list.ts'

const context: FieldContext = { schema: list.newSchema, locale: 'zh', word: (printed) => printed }

test('is worded by its length', () => {
  expect(list.format([{}, {}], context)).toBe('2 项')
  expect(list.format([{}], { ...context, locale: 'en' })).toBe('1 entry')
  expect(list.format([], { ...context, locale: 'en' })).toBe('0 entries')
  expect(list.format('two', context)).toBe('two')
})

test('fits foreign lists of objects alone', () => {
  expect(list.fits({ type: 'array', items: { type: 'object', properties: { a: {} } } })).toBeGreaterThan(0)
  expect(list.fits({ type: 'array', items: { $ref: '#/$defs/a' } })).toBeGreaterThan(0)
  expect(list.fits({ type: 'array', items: { type: 'string' } })).toBe(0)
  expect(list.fits({ type: 'array' })).toBe(0)
})
