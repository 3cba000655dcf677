import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Query } from '@paperwright/runtime/report'
import { findBehind } from '../../../packages/server/src/reports/run/find-behind.ts'
import { databases } from '../server-suite.ts'
import { actingOn, runCross, runList, spell } from './run-queries.ts'
import { amounts, ITEMS, RECORDS, startSales } from './sale-records.ts'

describe.each(Object.entries(databases))('conditions of reports on %s', (_, open) => {
  let sales: Awaited<ReturnType<typeof startSales>>
  const ask = (query: Query, asked?: Parameters<typeof runCross>[2]) =>
    runCross(actingOn(sales.suite.database), query, asked)
  const list = (query: Query) => runList(actingOn(sales.suite.database), query)
  beforeAll(async () => {
    sales = await startSales(open)
  })
  afterAll(() => sales.suite.database.close())

  test('filter by what the reader gives, and by the span before it', async () => {
    const parameters = { properties: { month: { type: 'string', title: '月份', 'x-field': 'month' } } }
    const query: Query = {
      ...ITEMS,
      where: [{ field: 'day', op: 'eq', parameter: 'month' }],
      cross: { measures: amounts },
    }
    const given = async (month?: string) =>
      spell(await ask(query, { parameters, given: month === undefined ? {} : { month } }))[0]
    expect(await given('2026-01')).toBe('group | 200.5')
    expect(await given('2026-02')).toBe('group | -')
    expect(await given()).toBe('group | 410.5')
    const before: Query = {
      ...ITEMS,
      cross: {
        measures: {
          before: {
            title: '上月',
            of: 'sum',
            field: 'amount',
            where: [{ field: 'month', op: 'eq', parameter: 'month', shift: -2 }],
          },
        },
      },
    }
    expect(spell(await ask(before, { parameters, given: { month: '2026-03' } }))).toEqual(['group | 200.5'])
    await expect(ask(query, { parameters, given: { month: 'März' } })).rejects.toMatchObject({ status: 422 })
  })

  test('count days from what the reader gives, and code options anew', async () => {
    const parameters = {
      properties: { on: { type: 'string', format: 'date', title: '截止', 'x-field': 'date' } },
    }
    const ages: Query = {
      ...RECORDS,
      fields: { ...RECORDS.fields, on: { parameter: 'on' }, age: { formula: '(date(on) - date(day)).days' } },
      cross: { rows: [{ field: 'age', bucket: [0, 30] }], measures: { n: { title: '数', of: 'count' } } },
    }
    expect(spell(await ask(ages, { parameters, given: { on: '2026-03-05' } }))).toEqual([
      '-1 | 1',
      '0 | 1',
      '1 | 2',
    ])
    expect(spell(await ask(ages, { parameters }))).toEqual(['null | 4'])
    const recoded = await list({
      ...RECORDS,
      fields: {
        grade: {
          from: 'sale/grade',
          recode: { poor: 'bad', fair: 'bad' },
          options: [
            { value: 'bad', title: '不好' },
            { value: 'good', title: '好' },
          ],
        },
        ways: { from: 'sale/ways', recode: { cash: 'coins' } },
        day: { from: 'sale/day' },
      },
      list: {
        fields: ['grade', 'ways'],
        sort: [
          { by: 'grade', direction: 'asc' },
          { by: 'day', direction: 'asc' },
        ],
      },
    })
    expect(recoded.rows).toEqual([
      ['bad', null],
      ['good', ['coins', 'card']],
      ['good', ['card']],
      [null, null],
    ])
  })

  test('count the records of every form', async () => {
    const table = await ask({
      from: [{ as: 'record', form: '*' }],
      fields: {
        form: { from: 'record.form' },
        at: { from: 'record.createdAt' },
        by: { from: 'record.createdBy' },
      },
      where: [{ field: 'form', op: 'ne', value: '流水' }],
      cross: {
        rows: [{ field: 'form' }],
        columns: [{ field: 'at', bucket: 'month' }],
        measures: { n: { title: '数', of: 'count' }, people: { title: '人', of: 'distinct', field: 'by' } },
      },
    })
    expect(spell(table)).toEqual(['客户档案 | 4 1', '销售月报 | 4 1'])
    expect(table.columns.map(({ keys }) => keys)).toEqual([[{ value: '2026-03' }]])
  })

  test('know all ways of filtering', async () => {
    const count = async (...where: NonNullable<Query['where']>) =>
      (await ask({ ...RECORDS, where, cross: { measures: { n: { title: '数', of: 'count' } } } })).totals['n']
    expect(await count({ field: 'ways', op: 'anyOf', value: ['card'] })).toBe(2)
    expect(await count({ field: 'ways', op: 'noneOf', value: ['cash'] })).toBe(3)
    expect(await count({ field: 'grade', op: 'anyOf', value: ['good', 'fair'] })).toBe(2)
    expect(await count({ field: 'grade', op: 'empty' })).toBe(1)
    expect(await count({ field: 'store', op: 'contains', value: '店' })).toBe(4)
    expect(await count({ field: 'store', op: 'ne', value: '东店' })).toBe(1)
    expect(await count({ field: 'day', op: 'between', value: ['2026-01-31', '2026-03'] })).toBe(3)
    expect(await count({ field: 'day', op: 'before', value: '2026-02' })).toBe(2)
    expect(await count({ field: 'urgent', op: 'eq', value: false })).toBe(1)
    expect(
      await count({
        any: [
          { field: 'urgent', op: 'eq', value: true },
          { field: 'store', op: 'eq', value: '西店' },
        ],
      }),
    ).toBe(2)
  })

  test('filter by spans that move with the day of the run, and tell which days they were', async () => {
    // It is run on 2026-06-30.
    const among = (value: string): Query => ({
      ...RECORDS,
      where: [{ field: 'day', op: 'within', value }],
      cross: { measures: { n: { title: '数', of: 'count' } } },
    })
    const counted = async (value: string) => (await ask(among(value))).totals['n']
    expect(await counted('this-year')).toBe(4)
    expect(await counted('last-100-days')).toBe(1)
    expect(await counted('last-30-days')).toBe(0)
    expect(await ask(among('last-quarter'))).toMatchObject({
      conditions: [[{ op: 'between', value: ['2026-01-01', '2026-03-31'] }]],
    })
    const months: Query = {
      ...ITEMS,
      cross: {
        measures: {
          ...amounts,
          late: {
            title: '上季度',
            of: 'sum',
            field: 'amount',
            where: [{ any: [{ field: 'month', op: 'within', value: 'last-quarter' }] }],
          },
        },
      },
    }
    expect(spell(await ask(months))).toEqual(['group | 410.5 410.5'])
    const { total } = await findBehind(actingOn(sales.suite.database), {
      report: { id: 'asked', title: '统计', queries: { asked: among('last-100-days') } },
      parameters: {},
      place: { query: 'asked', row: [], column: [], measure: 'n' },
      page: 1,
      size: 10,
    })
    expect(total).toBe(1)
  })

  test('answer an empty set with heads and nothing in them', async () => {
    const nothing: Query = {
      ...ITEMS,
      where: [{ field: 'store', op: 'eq', value: '南店' }],
      cross: {
        rows: [{ field: 'customer' }],
        measures: { ...amounts, n: { title: '数', of: 'count' } },
        totals: { rows: true },
      },
    }
    expect(spell(await ask(nothing))).toEqual(['total | - 0'])
    const { cross: _, ...rest } = nothing
    expect(await list({ ...rest, list: { fields: ['customer'] } })).toMatchObject({ rows: [], count: 0 })
  })
})
