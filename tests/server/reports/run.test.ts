import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Form } from '@paperwright/runtime'
import type { Query } from '@paperwright/runtime/report'
import { findBehind } from '../../../packages/server/src/reports/run/find-behind.ts'
import { runReport } from '../../../packages/server/src/reports/run/run-report.ts'
import { databases, seed, sender } from '../server-suite.ts'
import { sheetOf } from '../../forms/report-forms.ts'
import { actingOn, ADMIN, runCross, runList, spell } from './run-queries.ts'
import { amounts, ITEMS, RECORDS, startSales } from './sale-records.ts'

describe.each(Object.entries(databases))('queries of reports on %s', (_, open) => {
  let sales: Awaited<ReturnType<typeof startSales>>
  const ask = (query: Query, asked?: Parameters<typeof runCross>[2]) =>
    runCross(actingOn(sales.suite.database), query, asked)
  const list = (query: Query) => runList(actingOn(sales.suite.database), query)
  beforeAll(async () => {
    sales = await startSales(open)
  })
  afterAll(() => sales.suite.database.close())

  test('sum up entries of lists in groups, void records apart', async () => {
    const table = await ask({
      ...ITEMS,
      cross: { rows: [{ field: 'customer' }], measures: amounts, totals: { rows: true } },
    })
    expect(spell(table)).toEqual([
      '丙公司 | 20',
      '丁公司 | 10',
      '甲公司 | 330',
      '乙公司 | 50.5',
      'total | 410.5',
    ])
    expect(table.measures).toMatchObject([{ key: 'amount', title: '金额', unit: '元', kind: 'number' }])
    expect(table.rowGroups).toMatchObject([{ key: 'customer', title: '客户' }])
  })

  test('cross months with products, subtotals and totals both ways', async () => {
    const table = await ask({
      ...ITEMS,
      cross: {
        rows: [{ field: 'store', subtotal: '小计' }, { field: 'customer' }],
        columns: [{ field: 'day', bucket: 'quarter' }, { field: 'product' }],
        measures: { count: { title: '笔数', of: 'count' } },
        totals: { rows: true, columns: '共' },
      },
    })
    expect(
      table.columns.map(({ keys, role }) => [role, ...keys.map((key) => Object.values(key)[0] as string)]),
    ).toEqual([['group', '2026-Q1', 'A'], ['group', '2026-Q1', 'B'], ['group', '2026-Q1', 'C'], ['total']])
    expect(spell(table)).toEqual([
      '东店/丁公司 | - | - | 1 | 1',
      '东店/甲公司 | 2 | 1 | - | 3',
      '东店/乙公司 | 1 | - | - | 1',
      '东店 | = | 3 | 1 | 1 | 5',
      '西店/丙公司 | 1 | - | - | 1',
      '西店 | = | 1 | - | - | 1',
      'total | 4 | 1 | 1 | 6',
    ])
  })

  test('fill spans that nothing stands in, compare with the one before, and share', async () => {
    const table = await ask({
      ...ITEMS,
      cross: {
        rows: [{ field: 'day', bucket: 'month', complete: true }],
        measures: {
          ...amounts,
          share: { title: '占比', of: 'sum', field: 'amount', show: 'share' },
          more: { title: '增长', of: 'sum', field: 'amount', show: 'difference' },
          growth: { title: '增长率', of: 'sum', field: 'amount', show: 'growth' },
          running: { title: '累计', of: 'sum', field: 'amount', show: 'running' },
          rank: { title: '名次', of: 'sum', field: 'amount', show: 'rank' },
        },
        totals: { rows: true },
      },
    })
    const share = (200.5 / 410.5) * 100
    expect(spell(table)).toEqual([
      `2026-01 | 200.5 ${share} - - 200.5 2`,
      '2026-02 | - - - - 200.5 -',
      `2026-03 | 210 ${(210 / 410.5) * 100} - - 410.5 1`,
      'total | 410.5 100 - - - -',
    ])
  })

  test('average, count what is distinct, find the middle, and compute with all of them', async () => {
    const table = await ask({
      ...ITEMS,
      cross: {
        rows: [{ field: 'store' }],
        measures: {
          customers: { title: '客户数', of: 'distinct', field: 'customer' },
          mean: { title: '平均', of: 'average', field: 'amount' },
          middle: { title: '中位', of: 'median', field: 'amount' },
          least: { title: '最小', of: 'min', field: 'amount' },
          last: { title: '最近', of: 'max', field: 'day' },
          profit: { title: '毛利', of: 'sum', field: 'profit', hidden: true },
          known: {
            title: '有成本',
            of: 'sum',
            field: 'amount',
            hidden: true,
            where: [{ field: 'cost', op: 'notEmpty' }],
          },
          margin: { title: '毛利率', formula: 'profit / known * 100' },
        },
      },
    })
    expect(spell(table)).toEqual([
      `东店 | 3 78.1 50.5 10 2026-03-02 ${(165.5 / 360.5) * 100}`,
      '西店 | 1 20 20 20 2026-01-31 -25',
    ])
    expect(table.totals).toMatchObject({ customers: 4, profit: 160.5 })
  })

  test('keep the first by a measure, and the rest together or not at all', async () => {
    const top = (others: boolean | string) =>
      ask({
        ...ITEMS,
        cross: {
          rows: [
            {
              field: 'customer',
              top: { count: 2, by: 'amount', others },
              sort: { by: 'amount', direction: 'desc' },
            },
          ],
          measures: amounts,
          totals: { rows: true },
        },
      })
    expect(spell(await top('其余'))).toEqual(['甲公司 | 330', '乙公司 | 50.5', '… | 30', 'total | 410.5'])
    expect((await top('其余')).rows[2]!.keys).toEqual([{ others: '其余' }])
    expect(spell(await top(false))).toEqual(['甲公司 | 330', '乙公司 | 50.5', 'total | 410.5'])
  })

  test('bundle numbers by bounds, options as listed with blanks last, yes and no', async () => {
    const bounds = await ask({
      ...ITEMS,
      cross: {
        rows: [{ field: 'amount', bucket: [20, 100] }],
        measures: { n: { title: '数', of: 'count' } },
      },
    })
    expect(spell(bounds)).toEqual(['-1 | 1', '0 | 3', '1 | 2'])
    const grades = await ask({
      ...RECORDS,
      cross: {
        rows: [{ field: 'grade', complete: true }],
        columns: [{ field: 'urgent' }],
        measures: { n: { title: '数', of: 'count' } },
        totals: { columns: true },
      },
    })
    expect(spell(grades)).toEqual([
      'good | 1 | 1 | - | 2',
      'fair | - | - | - | -',
      'poor | - | - | 1 | 1',
      'null | - | - | 1 | 1',
    ])
    expect(grades.columns.map(({ keys }) => keys)).toEqual([
      [{ value: true }],
      [{ value: false }],
      [{ value: null }],
      [],
    ])
  })

  test('join the newest of several partners, or every one', async () => {
    const joined = (take: 'newest' | 'each', required: boolean): Query => ({
      from: [
        {
          as: 'sale',
          form: 'sales',
          each: '/items',
          joins: [
            {
              as: 'customer',
              form: 'customer',
              on: [['sale/items/*/customer', 'customer/name']],
              take,
              required,
            },
          ],
        },
      ],
      fields: { region: { from: 'customer/region' }, amount: { from: 'sale/items/*/amount' } },
      cross: { rows: [{ field: 'region' }], measures: amounts },
    })
    expect(spell(await ask(joined('newest', false)))).toEqual(['华北 | 50.5', '华东 | 330', 'null | 30'])
    expect(spell(await ask(joined('newest', true)))).toEqual(['华北 | 50.5', '华东 | 330', 'null | 20'])
    expect(spell(await ask(joined('each', true)))).toEqual([
      '华北 | 50.5',
      '华东 | 330',
      '华南 | 330',
      'null | 20',
    ])
  })

  test('read groups of like fields as rows, each with its own figures beside', async () => {
    const table = await ask({
      from: [{ as: 'sale', form: 'sales', each: '/cities' }],
      fields: {
        city: { title: '城市', from: 'sale.entry' },
        amount: { from: 'sale/cities/*' },
        units: { from: 'sale/units/*' },
      },
      where: [{ field: 'amount', op: 'notEmpty' }],
      cross: {
        rows: [{ field: 'city' }],
        measures: {
          ...amounts,
          units: { title: '台数', of: 'sum', field: 'units', hidden: true },
          price: { title: '单价', formula: 'amount / units' },
        },
      },
    })
    expect(spell(table)).toEqual(['north | 15 7.5', 'south | 20 5'])
  })

  test('unite forms, options as their words beside text', async () => {
    const table = await list({
      from: [
        { as: 'sale', form: 'sales' },
        { as: 'customer', form: 'customer' },
      ],
      fields: {
        word: { title: '词', from: ['sale/grade', 'customer/region'] },
        size: { title: '数', from: [null, 'customer/limit'] },
      },
      where: [{ field: 'word', op: 'notEmpty' }],
      list: {
        fields: ['word', 'size'],
        sort: [
          { by: 'size', direction: 'desc' },
          { by: 'word', direction: 'asc' },
        ],
        totals: { size: 'sum' },
      },
    })
    expect(table.rows).toEqual([
      ['华东', 2000],
      ['华南', 1000],
      ['华北', 500],
      ['优', null],
      ['优', null],
      ['差', null],
    ])
    expect(table.totals).toEqual([null, 3500])
    expect(table.count).toBe(6)
  })

  test('give the records behind a figure', async () => {
    const report = {
      id: 'asked',
      title: '统计',
      queries: {
        asked: {
          ...ITEMS,
          cross: {
            rows: [{ field: 'customer', top: { count: 1, by: 'amount', others: true } }],
            measures: amounts,
          },
        },
      },
    }
    const behind = (row: Parameters<typeof findBehind>[1]['place']['row']) =>
      findBehind(actingOn(sales.suite.database), {
        report,
        parameters: {},
        place: { query: 'asked', row, column: [], measure: 'amount' },
        page: 1,
        size: 50,
      })
    const first = await behind([{ value: '甲公司' }])
    expect(first.items.map(({ id }) => id)).toEqual([sales.ids[2], sales.ids[0]])
    expect(first.total).toBe(2)
    expect(first.items[0]!.number).toMatch(/^XS-\d{4}-\d{6}$/)
    expect((await behind([{ others: '' }])).items.map(({ id }) => id)).toEqual([
      sales.ids[2],
      sales.ids[1],
      sales.ids[0],
    ])
    expect((await behind([])).total).toBe(3)
  })

  test('follow a field that was renamed, and its list', async () => {
    const first: Form = {
      type: 'object',
      title: '流水',
      properties: {
        amt: { type: 'number', title: '金额', 'x-field': 'money' },
        rows: {
          type: 'array',
          title: '行',
          'x-field': 'list',
          items: {
            type: 'object',
            properties: { qty: { type: 'integer', title: '数量', 'x-field': 'integer' } },
          },
        },
      },
      'x-form': { id: 'flow' },
      'x-paper': sheetOf(['amt'], {
        list: { key: 'rows', fields: ['qty'] },
      }),
    }
    await seed(sales.suite.database, first)
    await sales.store('flow', { amt: 5, rows: [{ qty: 1 }, { qty: 2 }] })
    const { amt, rows } = first.properties
    const second: Form = {
      ...first,
      properties: {
        amount: amt!,
        lines: {
          ...rows!,
          items: { type: 'object', properties: { quantity: rows!.items!.properties!['qty']! } },
        },
      },
      'x-paper': sheetOf(['amount'], { list: { key: 'lines', fields: ['quantity'] } }),
    }
    const published = await sales.suite.send('POST', '/api/forms/flow/versions', {
      document: second,
      base: 1,
    })
    expect(published.status).toBe(201)
    await sales.store('flow', { amount: 7, lines: [{ quantity: 10 }] })
    const table = await list({
      from: [{ as: 'flow', form: 'flow', each: '/lines' }],
      fields: { amount: { from: 'flow/amount' }, quantity: { from: 'flow/lines/*/quantity' } },
      list: { fields: ['amount', 'quantity'], sort: [{ by: 'quantity', direction: 'asc' }] },
    })
    expect(table.rows).toEqual([
      [5, 1],
      [5, 2],
      [7, 10],
    ])
  })

  test('show a reader what they may see, and refuse what is hidden from them', async () => {
    const quality = sender(sales.suite.app, await sales.suite.join({ username: 'q', department: 'quality' }))
    await sales.store('customer', { name: '戊公司', region: '西南', limit: 1 }, quality)
    const reader = {
      ...ADMIN,
      id: 'someone',
      isAdmin: false,
      department: 'quality',
      departments: ['quality'],
      posts: ['survey-specialist'],
    }
    const query: Query = {
      from: [{ as: 'customer', form: 'customer' }],
      fields: { region: { from: 'customer/region' }, limit: { from: 'customer/limit' } },
      list: { fields: ['region', 'limit'] },
    }
    const report = { id: 'asked', title: '统计', queries: { asked: query } }
    const seen = await runReport(actingOn(sales.suite.database, reader), { report, parameters: {} })
    expect(seen.tables['asked']).toMatchObject({ rows: [['西南', 1]] })
    expect(seen.reach).toEqual({ customer: 'department' })
    const rights = { fill: true, see: 'all', edit: true, print: true, export: true }
    const access = { posts: { '*': rights }, fields: { '/limit': { 'survey-specialist': 'hide' } } }
    await sales.suite.send('PUT', '/api/access/customer', { access, revision: 0 })
    await expect(
      runReport(actingOn(sales.suite.database, reader), { report, parameters: {} }),
    ).rejects.toMatchObject({
      status: 403,
      extra: { field: '/limit' },
    })
    const open = { ...query, fields: { region: query.fields['region']! }, list: { fields: ['region'] } }
    const all = await runReport(actingOn(sales.suite.database, reader), {
      report: { ...report, queries: { asked: open } },
      parameters: {},
    })
    expect(all.reach).toEqual({ customer: 'all' })
  })
})
