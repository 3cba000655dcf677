import { expect, test } from 'vitest'
import { acceptedKinds, acceptKinds } from './file-kinds.ts'

test('kinds are ticked whose media types are all accepted', () => {
  expect(acceptedKinds(undefined)).toEqual([])
  expect(acceptedKinds(['image/*', 'application/pdf'])).toEqual(['image', 'pdf'])
  expect(acceptedKinds(['application/msword'])).toEqual([])
})

test('what is ticked is what is accepted, and comes back as it was ticked', () => {
  for (const kinds of [['word'], ['word', 'excel'], ['image', 'text', 'archive']] as const)
    expect(acceptedKinds(acceptKinds(undefined, kinds))).toEqual(kinds)
  expect(acceptKinds(acceptKinds(undefined, ['word', 'excel']), ['excel'])).toEqual(
    acceptKinds(undefined, ['excel']),
  )
})

test('a media type of no kind stays, and none at all takes any file', () => {
  expect(acceptKinds(['font/woff2', 'image/*'], ['pdf'])).toEqual(['font/woff2', 'application/pdf'])
  expect(acceptKinds(['font/woff2', 'image/*'], [])).toEqual(['font/woff2'])
  expect(acceptKinds(['image/*'], [])).toBeUndefined()
})
