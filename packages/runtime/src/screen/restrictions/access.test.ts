import { expect, test } from 'vitest'
import { orderForm } from '../../record/order-form.fixture.ts'
import { createAccess, type Access } from './access.ts'

const access = createAccess(orderForm, {
  hidden: ['/ship/cost', '/damage', '/items/*/price'],
  readOnly: ['/customer', '/items/*/name', '/people', '/ship/cost'],
})

test.each<[pointer: string, access: Access]>([
  ['/customer', 'read'],
  ['/damage', 'none'],
  ['/loss', 'none'],
  ['/ship', 'enter'],
  ['/ship/by', 'enter'],
  ['/ship/cost', 'none'],
  ['/items', 'enter'],
  ['/items/*/price', 'none'],
  ['/items/7/price', 'none'],
  ['/items/0/name', 'read'],
  ['/items/0/sum', 'enter'],
  ['/people/3', 'read'],
  ['/tags', 'enter'],
])('%s: %s', (pointer, expected) => {
  expect(access.of(pointer)).toBe(expected)
})

test('knows groups and lists that are not wholly the person’s', () => {
  const holders = ['/ship', '/items', '/people', '/tags']
  expect(holders.filter(access.isPartial)).toEqual(['/ship', '/items'])
  expect(holders.filter(access.hidesBelow)).toEqual(['/ship', '/items'])
})

test.each<[path: string, code: string, isAsked: boolean]>([
  ['/loss', 'required', false],
  ['/items/2/price', 'maximum', false],
  ['/items/2/sum', 'maximum', true],
  ['/ship', 'required', false],
  ['/items', 'minItems', true],
  ['/tags', 'required', true],
  ['', 'type', true],
])('a problem at "%s" (%s) is asked about: %s', (path, code, isAsked) => {
  expect(access.asksFor({ path, code })).toBe(isAsked)
})

test('nothing is kept from anybody where nothing is said', () => {
  const open = createAccess(orderForm, { hidden: [], readOnly: [] })
  expect(open.of('/customer')).toBe('enter')
  expect(open.kept).toEqual([])
})
