import { describe, expect, test } from 'vitest'
import { checkForm } from '../form/check-form.ts'
import type { Form } from '../form/form.ts'
import type { JsonSchema } from '../form/json-schema.ts'
import { plainSheet } from '../form/plain-sheet.ts'
import { requireFieldType } from '../fields/registry.ts'
import { beginRecord } from './begin-record.ts'
import { emptyRecord } from './empty-record.ts'
import { hasBeginning } from './has-beginning.ts'

const field = (type: string, more: JsonSchema = {}): JsonSchema => ({
  ...requireFieldType({ 'x-field': type }).newSchema,
  title: type,
  ...more,
})

function formOf(properties: Record<string, JsonSchema>): Form {
  const document = { type: 'object', title: '新', properties, 'x-form': { id: 'begun' } } as unknown as Form
  return { ...document, 'x-paper': plainSheet(document) }
}

/** Ten minutes past midnight in the office, still the day before elsewhere. */
const now = { at: new Date('2026-03-04T16:10:30Z'), zone: 'Asia/Shanghai' }
const me = { name: '李娜', post: '调查专员', department: '品质部' }

function begin(properties: Record<string, JsonSchema>, last = {}) {
  const form = formOf(properties)
  expect(checkForm(form)).toEqual([])
  return beginRecord(form, { now, me, last })
}

describe('a record begins', () => {
  test.each([
    ['date', '2026-03-05'],
    ['time', '00:10'],
    ['datetime', '2026-03-05T00:10'],
    ['month', '2026-03'],
  ])('with the office’s moment, as exactly as a %s counts', (type, value) => {
    expect(begin({ at: field(type, { 'x-default': 'now()' }) }).record).toEqual({ at: value })
  })

  test('with who fills it in, in words or as an option of that name', () => {
    const options = [{ const: 'q', title: '品质部' }]
    const { record } = begin({
      by: field('text', { 'x-default': 'me.name' }),
      post: field('text', { 'x-default': 'me.post' }),
      of: field('choice', { oneOf: options, 'x-default': 'me.department' }),
    })
    expect(record).toEqual({ by: '李娜', post: '调查专员', of: 'q' })
  })

  test('with the field’s own value of the record before, of whatever type', () => {
    const last = { phone: '010-1234', tags: ['a'], old: 7, cost: 3.5 }
    const options = { items: { type: 'string', oneOf: [{ const: 'a', title: '甲' }] } }
    const { record } = begin(
      {
        phone: field('phone', { 'x-default': 'last' }),
        tags: field('choices', { ...options, 'x-default': 'last' }),
        cost: field('money', { 'x-default': 'last' }),
        none: field('text', { 'x-default': 'last', default: '无' }),
        // Another type had the name in an older version.
        old: field('date', { 'x-default': 'last' }),
      },
      last,
    )
    expect(record).toEqual({ phone: '010-1234', tags: ['a'], cost: 3.5, none: '无' })
  })

  test('with formulas over what began before them', () => {
    const { record } = begin({
      made: field('date', { 'x-default': 'today()' }),
      due: field('date', { 'x-default': 'date(made) + duration("P7D")' }),
      parts: field('number', { default: 0.1 }),
      sum: field('number', { 'x-default': 'parts + 0.2', 'x-decimals': 2 }),
      over: field('number', { maximum: 1, 'x-default': '5' }),
    })
    expect(record).toEqual({ made: '2026-03-05', due: '2026-03-12', parts: 0.1, sum: 0.3 })
  })

  test('and so do new entries of its lists; the lists stay empty', () => {
    const properties = {
      rows: {
        type: 'array',
        title: '明细',
        'x-field': 'list',
        items: {
          type: 'object',
          properties: {
            day: field('date', { 'x-default': 'today()' }),
            by: field('text', { default: '火车' }),
            what: field('text', { 'x-default': 'by' }),
          },
        },
      },
    }
    const entry = { day: '2026-03-05', by: '火车', what: '火车' }
    expect(begin(properties)).toEqual({ record: {}, entries: { '/rows': entry } })
    const kept = ['/rows/*/by']
    const within = beginRecord(formOf(properties), { now, kept })
    expect(within.entries).toEqual({ '/rows': { day: '2026-03-05', what: '火车' } })
    expect([emptyRecord(formOf(properties)), hasBeginning(formOf(properties))]).toEqual([{}, true])
  })

  test('with the values of another, but for its files and for what the form begins itself', () => {
    const form = formOf({
      name: field('text'),
      kind: field('text', { default: '甲' }),
      at: field('date', { 'x-default': 'today()' }),
      photo: field('picture'),
      rows: {
        type: 'array',
        title: '明细',
        'x-field': 'list',
        items: { type: 'object', properties: { what: field('text'), paper: field('attachment') } },
      },
    })
    const file = { id: 'f', name: 'a.jpg', type: 'image/jpeg', size: 1 }
    const copied = {
      name: '周敏',
      at: '2020-01-01',
      photo: [file],
      rows: [{ what: '冰箱', paper: [file] }, { what: '电视' }],
      gone: '旧版的',
    }
    const kept = ['/rows/*/paper']
    const begun = beginRecord(form, { now, copied, kept })
    const rows = [{ what: '冰箱' }, { what: '电视' }]
    expect(begun.record).toEqual({ name: '周敏', at: '2026-03-05', rows })
    expect(beginRecord(form, { now, copied, kept: ['/name'] }).record).not.toHaveProperty('name')
  })

  test('with nothing where the form says nothing', () => {
    const form = formOf({ name: field('text'), kind: field('text', { default: '甲' }) })
    expect(hasBeginning(form)).toBe(false)
    expect(beginRecord(form, { now })).toEqual({ record: { kind: '甲' }, entries: {} })
  })
})

test.each([
  ['now(', 'formulaFault'],
  ['me.salary', 'formulaUnknown'],
  ['gone', 'formulaUnknown'],
])('a fault in it is told with its place: %s', (text, code) => {
  const form = formOf({ at: field('date', { 'x-default': text }) })
  expect(checkForm(form)).toMatchObject([{ path: '/properties/at/x-default', code }])
})
