import { expect, test } from 'vitest'
import { fieldTypes, getFieldType, requireFieldType } from './registry.ts'

test('names each type once', () => {
  const names = fieldTypes.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})

test('finds a type by its name', () => {
  expect(getFieldType('money')?.name).toBe('money')
  expect(requireFieldType({ 'x-field': 'yes-no' }).name).toBe('yes-no')
})

test.each(['moneys', '', '__proto__', 'constructor'])('refuses the unknown name "%s"', (name) => {
  expect(getFieldType(name)).toBeUndefined()
  expect(() => requireFieldType({ 'x-field': name })).toThrow(`"${name}"`)
})

test('refuses a schema that names no type', () => {
  expect(() => requireFieldType({ type: 'string' })).toThrow('There is no field type')
})
