import { expect, test } from 'vitest'
import { group } from './group.ts'

test('fits foreign objects that have fields', () => {
  expect(group.fits({ type: 'object', properties: { a: { type: 'string' } } })).toBeGreaterThan(0)
  expect(group.fits({ type: 'object', properties: {} })).toBe(0)
  expect(group.fits({ type: 'object' })).toBe(0)
  expect(group.fits({ type: 'array' })).toBe(0)
})
