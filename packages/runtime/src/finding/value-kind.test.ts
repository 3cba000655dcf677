import { describe, expect, test } from 'vitest'
import { fieldTypes } from '../fields/registry.ts'
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
    expect(valueKindOf(fieldTypes.find((type) => type.name === name)!.newSchema)).toBe(kind)
  })
})

test('what has a kind can be told apart from what is blank', () => {
  for (const ops of Object.values(filterOps)) expect(ops.slice(-2)).toEqual(['empty', 'notEmpty'])
})
