import { expect, test } from 'vitest'
import { bindPointer, getValue, joinPointer, listOfPointer, setValue, splitPointer } from './pointer.ts'

test('splits and joins escaped keys', () => {
  expect(splitPointer('/a~1b/c~0d')).toEqual(['a/b', 'c~d'])
  expect(joinPointer(['a/b', 'c~d', 0])).toBe('/a~1b/c~0d/0')
})

test('binds the entries of nested lists', () => {
  const indexes = new Map([
    ['/a', 2],
    ['/a/*/b', 0],
  ])
  expect(bindPointer('/a/*/b/*/c', indexes)).toBe('/a/2/b/0/c')
  expect(bindPointer('/z/*/c', indexes)).toBe('/z/*/c')
  expect(listOfPointer('/a/*/b/*/c')).toBe('/a/*/b')
})

test('reads own values only', () => {
  expect(getValue({ a: [{ b: 1 }] }, '/a/0/b')).toBe(1)
  expect(getValue({}, '/__proto__/toString')).toBeUndefined()
  expect(getValue({}, '/constructor')).toBeUndefined()
})

test('writes into a copy and grows lists with empty entries', () => {
  const before = { a: { b: 1 }, c: 2 }
  expect(setValue(before, '/a/b', 3)).toEqual({ a: { b: 3 }, c: 2 })
  expect(setValue(before, '/a/b', undefined)).toEqual({ a: {}, c: 2 })
  expect(setValue({}, '/items/1/name', 'x')).toEqual({ items: [{}, { name: 'x' }] })
  expect(before).toEqual({ a: { b: 1 }, c: 2 })
})

test('a key named __proto__ stays data', () => {
  const record = setValue({}, '/__proto__/polluted', true)
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  expect(Object.keys(record)).toEqual(['__proto__'])
})
