import { expect, test } from 'vitest'
import { matrix } from '../matrix/matrix.ts'
import { group } from './group.ts'

test('takes foreign objects that have fields; a matrix is never guessed', () => {
  const object = { type: 'object', properties: { a: { type: 'string' } } }
  expect(group.fits(object)).toBeGreaterThan(0)
  expect(group.fits({ type: 'object', properties: {} })).toBe(0)
  expect(group.fits({ type: 'object' })).toBe(0)
  expect(matrix.fits(object)).toBe(0)
})
