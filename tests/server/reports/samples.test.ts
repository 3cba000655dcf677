import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CrossTable, ListTable, Report, ReportResult } from '@paperwright/runtime/report'
import { databases, sender, startSuite } from '../server-suite.ts'

const report: Report = {
  id: 'orders',
  title: '订单统计',
  parameters: {
    properties: { year: { type: 'integer', title: '年度', 'x-field': 'integer' } },
    presets: { year: 'this-year' },
  },
  queries: {
    sums: {
      from: [{ as: 'o', form: 'order', each: '/items' }],
      fields: { day: { from: 'o.createdAt' }, amount: { from: 'o/items/*/amount' } },
      cross: {
        rows: [{ field: 'day', bucket: 'month' }],
        measures: { sum: { title: '金额', of: 'sum', field: 'amount' } },
        totals: { rows: true },
      },
    },
    all: {
      from: [{ as: 'o', form: 'order' }],
      fields: { number: { from: 'o.number' }, total: { from: 'o/total' }, form: { from: 'o.form' } },
      list: { fields: ['number', 'total', 'form'] },
    },
    forms: {
      from: [{ as: 'r', form: '*' }],
      fields: { form: { from: 'r.form' } },
      cross: { rows: [{ field: 'form' }], measures: { count: { title: '份数', of: 'count' } } },
    },
  },
  sheet: { blocks: [{ kind: 'title' }, { kind: 'table', query: 'sums' }] },
}

describe.each(Object.entries(databases))('a report under work before there are records, on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  beforeAll(async () => {
    suite = await startSuite(open)
  })
  afterAll(() => suite.database.close())

  const run = async (orSamples?: boolean) => {
    const given = {
      document: report,
      parameters: { year: 2026 },
      ...(orSamples !== undefined && { orSamples }),
    }
    const { status, body } = await suite.send('POST', '/api/reports/run', given)
    expect([status, body.problems]).toEqual([200, undefined])
    const { tables, isSample = false } = body as unknown as ReportResult
    return {
      isSample,
      months: (tables['sums'] as CrossTable).rows.length,
      orders: (tables['all'] as ListTable).rows,
      forms: (tables['forms'] as CrossTable).rows.length,
    }
  }

  test('is shown over made-up ones where it asks, which says so; nothing of them is stored', async () => {
    expect(await run()).toEqual({ isSample: false, months: 1, orders: [], forms: 0 })
    const shown = await run(true)
    expect(shown).toMatchObject({ isSample: true, forms: 1 })
    expect(shown.months).toBeGreaterThan(2)
    expect(shown.orders.length).toBe(40)
    // What the form computes is computed.
    expect(new Set(shown.orders.map(([, total]) => total)).size).toBeGreaterThan(5)
    expect(await run(true)).toEqual(shown)
    expect((await suite.send('GET', '/api/forms/order/submissions')).body.total).toBe(0)

    const record = { customer: '江南', items: [{ amount: 7 }] }
    expect((await suite.send('POST', '/api/forms/order/submissions', { record })).status).toBe(201)
    const [own] = [await run(true)]
    expect([own.isSample, own.orders.map(([, total]) => total)]).toEqual([false, [7]])
  })

  test('of a form that is hidden from whoever asks, nothing is made up', async () => {
    const designer = { username: 'designer', adminOf: { people: [], forms: true, log: false } }
    const send = sender(suite.app, await suite.join(designer))
    const none = { fill: true, see: 'none', edit: false, print: false, export: false }
    const access = { posts: { '*': none }, fields: {} }
    await suite.send('PUT', '/api/access/order', { access, revision: 0 })
    const given = { document: report, parameters: { year: 2026 }, orSamples: true }
    expect((await send('POST', '/api/reports/run', given)).status).toBe(403)
  })
})
