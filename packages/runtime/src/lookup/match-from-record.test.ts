import { expect, test } from 'vitest'
import type { Json, JsonObject } from '../form/json-schema.ts'
import { customers, visits } from './customer-forms.fixture.ts'
import { matchFromRecord } from './match-from-record.ts'
import { referencesOf } from './references-of.ts'

const [reference] = referencesOf(visits)

function matchOf(otherRecord: JsonObject) {
  return matchFromRecord({ reference: reference!, form: visits, otherForm: customers, otherRecord })
}

const fillsOf = (record: JsonObject) => matchOf({ name: '宏达机械', ...record })!.fills

test('offers the name, words that tell it from its like, and what stands beside it', () => {
  expect(
    matchOf({
      name: '宏达机械',
      code: 7,
      staff: 120,
      phone: '0571-8320 1166',
      office: { address: '和平路 8 号' },
    }),
  ).toEqual({
    value: '宏达机械',
    hint: '7 · 120人 · 和平路 8 号',
    fills: { address: '和平路 8 号', phone: '0571-8320 1166', size: '120人' },
  })
})

test('offers nothing for a record without a name', () => {
  expect(matchOf({ phone: '110' })).toBeUndefined()
})

test('has no hint where the record has none of its values', () => {
  expect(matchOf({ name: '宏达机械' })).toEqual({ value: '宏达机械', fills: {} })
})

test.each<[string, JsonObject, Record<string, Json>]>([
  ['an option by its words before its value', { kind: 'private' }, { kind: 'a' }],
  ['an option by its value where its words are others', { kind: 'state' }, { kind: 'state' }],
  ['an amount with its unit where it becomes words that do not say it', { staff: 5 }, { size: '5人' }],
])('takes over %s', (_, record, fills) => {
  expect(fillsOf(record)).toEqual(fills)
})

test.each<[string, JsonObject]>([
  ['words longer than the field', { office: { address: '很'.repeat(21) } }],
  ['words that are no telephone number', { phone: '同上' }],
  ['a date where a month is asked for', { since: '2026-03-05' }],
  ['an option that is not offered', { kind: 'unknown' }],
  ['a value that an older form left in another shape', { office: '和平路' }],
])('leaves out %s', (_, record) => {
  expect(fillsOf(record)).toEqual({})
})

test('takes a figure over only in its own unit, and never into a computed field', () => {
  expect(fillsOf({ capital: 500 })).toEqual({ capitalWords: '500.00' })
})
