import { expect, test } from 'vitest'
import { group } from '../group/group.ts'
import { matrix } from './matrix.ts'

test('is never guessed: a foreign object with fields is a group', () => {
  const object = { type: 'object', properties: { a: { type: 'string' } } }
  expect(matrix.fits(object)).toBe(0)
  expect(group.fits(object)).toBeGreaterThan(0)
})
