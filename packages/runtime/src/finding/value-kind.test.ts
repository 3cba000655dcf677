import { describe, expect, test } from 'vitest'
import { listFieldTypes } from '../fields/registry.ts'
import { filterOps } from './filter.ts'
import { valueKindOf, type ValueKind } from './value-kind.ts'

const KINDS: Record<ValueKind, string[]> = {
  number: ['number', 'integer', 'money', 'percent', 'rating'],
  text: ['text', 'textarea', 'phone', 'email', 'reference'],
  moment: ['date', 'time', 'datetime', 'month'],
  option: ['choice', 'choices'],
  answer: ['yes-no'],
  other: ['list', 'matrix', 'group', 'json'],
}

describe.each(Object.entries(KINDS))('values of the kind %s', (kind, names) => {
  test.each(names)('are those of %s', (name) => {
    expect(valueKindOf(listFieldTypes().find((type) => type.name === name)!.newSchema)).toBe(kind)
  })
})

test.each<[ValueKind, string | undefined]>([
  ['number', 'integer'],
  ['text', 'string'],
  ['answer', 'boolean'],
  ['other', 'object'],
  ['other', undefined],
])('values of a type that is not known are taken as %s where the schema says %s', (kind, type) => {
  expect(valueKindOf({ 'x-field': 'of-elsewhere', ...(type && { type }) })).toBe(kind)
})

test('what has a kind can be told apart from what is blank', () => {
  for (const ops of Object.values(filterOps)) expect(ops.slice(-2)).toEqual(['empty', 'notEmpty'])
})
