import { describe, expect, test } from 'vitest'
import { checkForm } from '../form/check-form.ts'
import type { Form } from '../form/form.ts'
import type { FieldCheck, JsonObject, JsonSchema } from '../form/json-schema.ts'
import { plainSheet } from '../form/plain-sheet.ts'
import { NOON } from '../moment/noon.fixture.ts'
import { findBlindRules } from '../rules/find-blind-rules.ts'
import { compileForm } from './compile-form.ts'
import { wordProblem } from './word-problem.ts'

const money = (more: JsonSchema = {}): JsonSchema => ({ type: 'number', 'x-field': 'money', ...more })
const day = (title: string, more: JsonSchema = {}): JsonSchema => ({
  type: 'string',
  format: 'date',
  title,
  'x-field': 'date',
  ...more,
})

function formWith(checks: Record<string, FieldCheck[]>): Form {
  const at = (pointer: string): JsonSchema => (checks[pointer] ? { 'x-check': checks[pointer] } : {})
  const document = {
    type: 'object',
    title: '出差',
    properties: {
      start: day('开始日期', at('/start')),
      end: day('结束日期', at('/end')),
      phone: { type: 'string', title: '电话', 'x-field': 'phone', ...at('/phone') },
      email: { type: 'string', title: '邮箱', 'x-field': 'text' },
      far: { type: 'boolean', title: '跨省', 'x-field': 'yes-no' },
      mileage: money({ title: '里程费', 'x-visible': 'far = true', ...at('/mileage') }),
      items: {
        type: 'array',
        title: '明细',
        'x-field': 'list',
        ...at('/items'),
        items: {
          type: 'object',
          properties: {
            from: day('起', at('/items/*/from')),
            to: day('止', at('/items/*/to')),
            amount: money({ title: '金额', ...at('/items/*/amount') }),
          },
        },
      },
      total: money({ title: '合计', ...at('/total') }),
    },
    'x-form': {
      id: 'trip',
      words: {
        en: { 结束日期不能早于开始日期: 'The end date is before the start date', 结束日期: 'End date' },
      },
    },
  } as unknown as Form
  return { ...document, 'x-paper': plainSheet(document) }
}

const order: FieldCheck = { holds: 'end >= start', say: '结束日期不能早于开始日期' }
const sums: FieldCheck = { holds: 'sum(items.amount) = total', say: '明细加起来不等于合计' }
const rows: FieldCheck = { holds: 'to >= from', say: '止早于起' }

const check = (checks: Record<string, FieldCheck[]>, record: JsonObject) => {
  const form = formWith(checks)
  expect(checkForm(form)).toEqual([])
  return compileForm(form).check(record, NOON)
}
const places = (found: { path: string }[]) => found.map(({ path }) => path)

describe('a check across fields', () => {
  test('says its words at its field, in the reader’s language', () => {
    const form = formWith({ '/end': [order] })
    const { problems, warnings } = compileForm(form).check({ start: '2026-03-05', end: '2026-03-04' }, NOON)
    expect(problems).toEqual([{ path: '/end', code: 'check', params: { say: order.say } }])
    expect(wordProblem(problems[0]!, form, 'zh')).toBe('结束日期：结束日期不能早于开始日期。')
    expect(wordProblem(problems[0]!, form, 'en')).toBe('End date: The end date is before the start date.')
    expect(warnings).toEqual([])
  })

  test('warns where it is soft, and the record may be stored', () => {
    const { problems, warnings } = check(
      { '/end': [{ ...order, soft: true }] },
      { start: '2026-03-05', end: '2026-03-04' },
    )
    expect(problems).toEqual([])
    expect(warnings).toEqual([{ path: '/end', code: 'check', params: { say: order.say }, soft: true }])
  })

  test.each<[what: string, record: JsonObject, fails: string[]]>([
    ['one of its fields is empty', { start: '2026-03-05' }, []],
    ['it holds', { start: '2026-03-05', end: '2026-03-05' }, []],
    ['parts are exact decimals', { items: [{ amount: 0.1 }, { amount: 0.2 }], total: 0.3 }, []],
    ['parts are not the total', { items: [{ amount: 0.1 }, {}], total: 0.3 }, ['/total']],
    ['there are no parts', { items: [{}, {}], total: 5 }, []],
    ['there is no list', { total: 5 }, []],
    [
      'rows stand each for itself',
      {
        items: [
          { from: '2026-03-05', to: '2026-03-04' },
          { from: '2026-03-05' },
          { from: '2026-03-02', to: '2026-03-03' },
        ],
      },
      ['/items/0/to'],
    ],
  ])('%s', (_, record, fails) => {
    const { problems } = check({ '/end': [order], '/total': [sums], '/items/*/to': [rows] }, record)
    expect(places(problems)).toEqual(fails)
  })

  test('says itself what an empty field means where it compares it with null', () => {
    const either = { '/phone': [{ holds: 'phone != null or email != null', say: '电话和邮箱至少填一个' }] }
    expect(places(check(either, {}).problems)).toEqual(['/phone'])
    expect(places(check(either, { email: 'li@example.com' }).problems)).toEqual([])
  })

  test('is not asked at a field that is hidden, nor over values of one', () => {
    const atHidden = { '/mileage': [{ holds: 'mileage < total', say: '太多' }] }
    const overHidden = { '/total': [{ holds: 'mileage < total', say: '太多' }] }
    const record = { far: false, mileage: 9, total: 5 }
    for (const checks of [atHidden, overHidden]) {
      expect(check(checks, record).problems).toEqual([])
      expect(check(checks, { ...record, far: true }).problems).toHaveLength(1)
    }
  })

  test('that takes too long is told, not left out', () => {
    const endless = { holds: 'count(for i in 1..100000000 return i) > total', say: '没完' }
    const found = (soft: boolean) =>
      check({ '/total': [{ ...endless, ...(soft && { soft }) }] }, { total: 1 })
    expect(found(false).problems).toMatchObject([{ path: '/total', code: 'checkTooLong' }])
    expect(found(true)).toMatchObject({ problems: [], warnings: [{ path: '/total', code: 'checkTooLong' }] })
  })
})

describe('a fault in a check is told with its place', () => {
  test.each<[holds: string, code: string]>([
    ['end >=', 'formulaFault'],
    ['end >= begin', 'formulaUnknown'],
    ['end >= today()', 'formulaNeverHolds'],
  ])('%s', (holds, code) => {
    const form = formWith({ '/end': [order, { holds, say: '不对' }] })
    expect(checkForm(form)).toMatchObject([{ path: '/properties/end/x-check/1/holds', code }])
  })

  test('words are asked for, and no more than there may be', () => {
    expect(checkForm(formWith({ '/end': [{ holds: 'true', say: '' }] }))).not.toEqual([])
    const many = Array.from({ length: 21 }, () => order)
    expect(checkForm(formWith({ '/end': many }))).toMatchObject([
      { code: 'tooMuch', params: { of: 'x-check' } },
    ])
    const long = { holds: `end >= start and ${'1 = 1 and '.repeat(500)}true`, say: '长' }
    expect(checkForm(formWith({ '/end': [long] }))).toMatchObject([
      { code: 'tooMuch', params: { of: 'holds' } },
    ])
  })
})

test('a check that reads what someone may not see is blind', () => {
  const form = formWith({ '/end': [order], '/total': [sums] })
  expect(findBlindRules(form, ['/items/*/amount']).checks).toEqual([{ pointer: '/total', say: sums.say }])
})
