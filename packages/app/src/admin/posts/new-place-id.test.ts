import { expect, test } from 'vitest'
import { newPlaceId } from './new-place-id.ts'

test.each([
  ['Night-shift Lead', [], 'night-shift-lead'],
  ['Lead', ['lead', 'lead-2'], 'lead-3'],
  ['夜班组长', [], 'place-1'],
  ['夜班组长', ['place-1', 'place-2'], 'place-3'],
])('%s beside %j is %s', (name, taken, id) => {
  expect(newPlaceId(name, taken)).toBe(id)
})
