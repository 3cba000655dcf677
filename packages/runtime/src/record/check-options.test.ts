import { expect, test } from 'vitest'
import { addressForm } from '../../../../tests/forms/address-form.ts'
import { findTellingRules } from '../access/find-telling-rules.ts'
import { compareForms } from '../compare/compare-forms.ts'
import { checkForm } from '../form/check-form.ts'
import type { Form } from '../form/form.ts'
import type { JsonObject } from '../form/json-schema.ts'
import { NOON } from '../moment/noon.fixture.ts'
import { compileForm } from './compile-form.ts'
import { wordProblem } from './word-problem.ts'

const problemsOf = (record: JsonObject) => compileForm(addressForm).check(record, NOON).problems

function changed(change: (form: { properties: Record<string, Record<string, unknown>> }) => void): Form {
  const copy = structuredClone(addressForm)
  change(copy as never)
  return copy
}

test('the form is sound', () => {
  expect(checkForm(addressForm)).toEqual([])
})

test.each<[string, JsonObject, string[]]>([
  ['a city of the province', { province: 'zj', city: 'nb' }, []],
  ['a city of another', { province: 'js', city: 'nb' }, ['/city']],
  ['an option that belongs to none', { province: 'js', city: 'other' }, []],
  ['a blank province', { city: 'nb' }, []],
  [
    'each row by itself, any of several',
    {
      stops: [
        { kind: 'car', means: ['bus'] },
        { kind: 'ship', means: ['bus', 'ferry'] },
      ],
    },
    ['/stops/1/means'],
  ],
])('%s', (_, record, paths) => {
  const found = problemsOf(record)
  expect(found.map(({ path }) => path)).toEqual(paths)
  expect(found.every(({ code }) => code === 'optionMisfit')).toBe(true)
})

test('says what does not belong to what, in both languages', () => {
  const [problem] = problemsOf({ province: 'js', city: 'nb' })
  expect(wordProblem(problem!, addressForm, 'zh')).toBe('城市：“宁波”不属于所选的“省份”，请重选。')
  expect(wordProblem(problem!, addressForm, 'en')).toBe(
    '城市: “Ningbo” doesn’t belong to the chosen “Province”; please choose again.',
  )
})

test.each<[string, (form: { properties: Record<string, Record<string, unknown>> }) => void, string]>([
  [
    'an option of what is no option',
    ({ properties }) => {
      properties['province']!['oneOf'] = [{ const: 'js', title: '江苏' }]
    },
    'optionForUnknown',
  ],
  [
    'no field to depend on',
    ({ properties }) => delete properties['city']!['x-options-by'],
    'optionsByMissing',
  ],
  ['itself', ({ properties }) => (properties['city']!['x-options-by'] = 'city'), 'optionsByUnfit'],
  [
    'a field of each row',
    ({ properties }) => (properties['city']!['x-options-by'] = 'stops.kind'),
    'optionsByUnfit',
  ],
  [
    'a name of nothing',
    ({ properties }) => (properties['city']!['x-options-by'] = 'country'),
    'formulaUnknown',
  ],
])('a form is told of %s', (_, change, code) => {
  expect(checkForm(changed(change)).map((problem) => problem.code)).toContain(code)
})

test('a comparison tells what an option belongs to now', () => {
  const moved = changed(({ properties }) => {
    const options = properties['city']!['oneOf'] as { 'x-for'?: string[] }[]
    options[1]!['x-for'] = ['js']
  })
  expect(compareForms(addressForm, moved)).toEqual([
    { kind: 'optionMoved', field: { pointer: '/city', title: '城市' }, value: 'nb', title: '宁波' },
  ])
})

test('a choice tells whoever sees it of the field that it depends on', () => {
  const hidden = new Map([['clerk', ['/province']]])
  expect(findTellingRules(addressForm, hidden)).toEqual([
    { field: '/city', reads: ['/province'], posts: ['clerk'] },
  ])
})
