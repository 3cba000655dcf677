import { expect, test } from 'vitest'
import { isCoveredBy } from './is-covered-by.ts'

test.each<[pointer: string, pointers: string[], covered: boolean]>([
  ['/name', ['/name'], true],
  ['/names', ['/name'], false],
  ['/name', [], false],
  ['/name', [''], true],
  ['/ship/cost', ['/ship'], true],
  ['/ship', ['/ship/cost'], false],
  ['/items/3/price', ['/items/*/price'], true],
  ['/items/*/price', ['/items/*/price'], true],
  ['/items/3/name', ['/items/*/price'], false],
  ['/items/3/price', ['/items'], true],
  ['/items/3/parts/0/no', ['/items/*/parts'], true],
  ['/items', ['/items/*'], true],
  ['/items/x/price', ['/items/*/price'], false],
  ['/a~1b/c', ['/a~1b'], true],
])('%s by %j: %s', (pointer, pointers, covered) => {
  expect(isCoveredBy(pointer, pointers)).toBe(covered)
})
