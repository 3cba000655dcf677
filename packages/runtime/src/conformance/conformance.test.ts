import { describe, expect, test } from 'vitest'
import { builtInTypes } from '../fields/built-in-types.ts'
import { conformanceCases } from './conformance.ts'
import { numberType } from '../fields/number-type.ts'
import { unreadable, type FieldType } from '../fields/field-type.ts'

describe.each(builtInTypes.map((type) => [type.name, type] as const))('the field type %s', (_, type) => {
  for (const { name, check } of conformanceCases(type)) test(name, check)
})

const sound: FieldType = numberType({
  name: 'sound',
  newSchema: { type: 'number', 'x-field': 'sound' },
  settings: { properties: { type: { const: 'number' } }, required: ['type'] },
  fits: () => 0,
  usual: 3,
  look: () => ({}),
  words: { zh: { name: '好的' }, en: { name: 'Sound' } },
})

/** The names of the cases that a type does not pass. */
function failing(changes: Partial<FieldType>): string[] {
  return conformanceCases({ ...sound, ...changes }).flatMap(({ name, check }) => {
    try {
      check()
      return []
    } catch {
      return [name]
    }
  })
}

test('a sound type passes every case', () => {
  expect(failing({})).toEqual([])
})

test.each<[string, Partial<FieldType>]>([
  ['has what every type has', { blankWidth: '4' as never }],
  ['starts from a schema that names it and satisfies its settings', { settings: { required: ['x-none'] } }],
  ['leaves the keywords that every field has alone', { settings: { not: { required: ['title'] } } }],
  ['gives a sample that is valid', { sample: () => 'none' }],
  ['gives a sample that is valid', { check: () => 'decimals' }],
  [
    'never throws at a value of another type, shows it and has words for what is wrong',
    { check: (value) => (value === true ? 'noSuchProblem' : undefined) },
  ],
  [
    'has every word in every language',
    { words: { zh: { name: '好的', hint: '提示' }, en: { name: 'Sound' } } },
  ],
  ['says of itself what its values are', { isMoment: true }],
  ['reads what it writes, or takes no text for files', { parse: () => unreadable }],
  ['takes empty text for no value', { parse: (typed) => Number(typed) }],
  ['stands on paper empty', { paper: () => [{ kind: 'blank', width: 4 }] }],
  ['stands on paper filled', { paper: () => [{ kind: 'text', text: 'x9' }] }],
  ['prints the whole of a very long value', { paper: () => [] }],
])('finds what does not hold: %s', (name, changes) => {
  expect(failing(changes)).toContain(name)
})
