import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CrossTable, ListTable, Report } from '@paperwright/runtime/report'
import { cellAddress } from '../../../packages/builder/src/import/table/excel-sheet.ts'
import { readWorkbook } from '../../../packages/builder/src/import/xlsx/read-workbook.ts'
import { seedDocuments } from '../../../packages/server/src/library/seed-documents.ts'
import { reportKind } from '../../../packages/server/src/reports/report-kind.ts'
import { databases, sender, startSuite, type Answer, type Send } from '../server-suite.ts'
import { februaryOrders, orderReport, publishReport, storeOrders } from './order-report.ts'

interface Told extends Answer {
  reports: { id: string; hasDraft: boolean; newerSeed: boolean; rights: object }[]
  drafts: { id: string; title: string }[]
  draft: { revision: number; document: unknown } | null
  result: { tables: { customers: CrossTable; orders: ListTable }; values: object; reach: object }
  tables: { customers: CrossTable; orders: ListTable }
  parameters: object
  document: Report
  hash: string
  newest: number
}

const february = { month: '2026-02' }
const query = (parameters: object) => `parameters=${encodeURIComponent(JSON.stringify(parameters))}`

describe.each(Object.entries(databases))('reports on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let clerk: Send
  let stranger: Send

  const ask =
    (by: Send) =>
    async (...request: Parameters<Send>) => {
      const answer = await by(...request)
      return { ...answer, body: answer.body as Told }
    }
  const send = (...request: Parameters<Send>) => ask(suite.send)(...request)

  beforeAll(async () => {
    suite = await startSuite(open)
    const rights = { fill: true, see: 'department', edit: false, print: true, export: false }
    const nothing = { fill: false, see: 'none', edit: false, print: false, export: false }
    const access = { posts: { 'survey-specialist': rights, '*': nothing }, fields: {} }
    expect((await suite.send('PUT', '/api/access/order', { access, revision: 0 })).status).toBe(200)
    const posts = ['survey-specialist']
    clerk = sender(suite.app, await suite.join({ username: 'clerk', posts, department: 'quality' }))
    stranger = sender(suite.app, await suite.join({ username: 'stranger', department: 'quality' }))
    expect((await publishReport(suite.send)).status).toBe(201)
    await storeOrders(suite.send, februaryOrders)
    await storeOrders(clerk, [['文华书店', '2026-02-14', 80]])
  })
  afterAll(() => suite.database.close())

  test('are listed for whoever may see the records of all forms that they read', async () => {
    const { body } = await send('GET', '/api/reports')
    expect(body.reports).toEqual([
      {
        id: 'order-summary',
        code: '9-02',
        title: '订单汇总',
        titleEn: 'Orders by customer',
        version: 1,
        forms: ['order'],
        hasDraft: false,
        newerSeed: false,
        standing: 'listed',
        rights: { see: true, print: true, issue: true, export: true },
      },
    ])
    expect((await ask(clerk)('GET', '/api/reports')).body.reports[0]!.rights).toEqual({
      see: true,
      print: true,
      issue: true,
      export: false,
    })
    expect((await ask(stranger)('GET', '/api/reports')).body).toEqual({ reports: [], drafts: [] })
    for (const path of ['/api/reports/order-summary', '/api/reports/order-summary/sheet.pdf'])
      expect((await stranger('GET', path)).status).toBe(403)
    expect((await send('GET', '/api/reports?search=nothing')).body.reports).toEqual([])
  })

  test('start from what their presets say of today', async () => {
    const { body } = await send('GET', '/api/reports/order-summary')
    expect(body.parameters).toEqual(february)
    expect(body.document).toEqual(orderReport)
  })

  test('are answered over the records that their reader sees', async () => {
    const run = { parameters: february }
    const { status, body } = await send('POST', '/api/reports/order-summary/run', run)
    expect(status).toBe(200)
    expect(body.result.tables.customers.totals).toMatchObject({ orders: 4, amount: 1610.5 })
    expect(body.result.values).toEqual({ perOrder: 402.63 })
    expect(body.result.reach).toEqual({ order: 'all' })
    const own = await ask(clerk)('POST', '/api/reports/order-summary/run', run)
    expect(own.body.result.tables.orders.rows.map(([, customer]) => customer)).toEqual(['文华书店'])
    expect(own.body.result.reach).toEqual({ order: 'department' })
    const blank = await send('POST', '/api/reports/order-summary/run', { parameters: {} })
    expect([blank.status, blank.body.problems.map(({ path }) => path)]).toEqual([422, ['/month']])
  })

  test('tell the records behind a figure', async () => {
    const place = { query: 'customers', row: [{ value: '嘉禾百货' }], column: [], measure: 'amount' }
    const asked = { parameters: february, ...place, size: 1 }
    const { status, body } = await send('POST', '/api/reports/order-summary/behind', asked)
    expect([status, body.total, body.items]).toEqual([
      200,
      2,
      [expect.objectContaining({ formId: 'order', number: expect.stringMatching(/^DD-2026-00000[13]$/) })],
    ])
  })

  test('that read a hidden field are refused', async () => {
    const rights = { fill: true, see: 'all', edit: false, print: true, export: true }
    const hidden = {
      posts: { 'survey-specialist': rights, '*': rights },
      fields: { '/total': { '*': 'hide' } },
    }
    const { body } = await suite.send('GET', '/api/access/order')
    expect((await suite.send('PUT', '/api/access/order', { access: hidden, revision: 1 })).status).toBe(200)
    const refused = await clerk('POST', '/api/reports/order-summary/run', { parameters: february })
    expect([refused.status, refused.body.detail]).toEqual([403, expect.stringContaining('hidden from you')])
    await suite.send('PUT', '/api/access/order', { access: body.access, revision: 2 })
  })

  test('are written as workbooks and CSV, typed and guarded', async () => {
    const path = `/api/reports/order-summary/export?format=xlsx&${query(february)}`
    const workbook = await readWorkbook(new Uint8Array(await (await suite.request(path)).arrayBuffer()))
    expect(workbook.map(({ name }) => name)).toEqual(['按客户', '明细'])
    const [customers, orders] = workbook.map(({ cells }) =>
      Object.fromEntries(cells.map((cell) => [cellAddress(cell), cell.text])),
    )
    expect(customers).toMatchObject({ A1: '客户', B1: '单数', C1: '金额（元）' })
    expect(Object.values(customers!)).toEqual(expect.arrayContaining(['嘉禾百货', '合计', '=HYPERLINK("x")']))
    expect(orders).toMatchObject({ A1: '编号', A2: 'DD-2026-000001', C2: '2026-02-03', A6: '合计' })
    const csv = await suite.request(`${path.replace('xlsx', 'csv')}&query=orders&locale=en`)
    expect(csv.headers.get('Content-Disposition')).toContain(encodeURIComponent('订单汇总.csv'))
    const text = await csv.text()
    const { data } = Papa.parse<string[]>(text.trim())
    expect(data[0]).toEqual(['Number', 'Customer', '日期', '合计'])
    expect(data[1]).toEqual([
      'DD-2026-000001',
      '嘉禾百货',
      '2026-02-03',
      expect.stringMatching(/^1200\.50?$/),
    ])
    expect(data[2]![1]).toBe(`'=HYPERLINK("x")`)
    expect((await clerk('GET', path)).status).toBe(403)
    expect((await send('GET', `${path}&query=none`)).status).toBe(400)
    const { body } = await suite.send('GET', '/api/audit?size=1')
    expect(JSON.stringify(body)).toContain('report.exported')
  })

  test('are written whole where a list of the paper is cut short, with what they count', async () => {
    const long = structuredClone(orderReport)
    Object.assign(long.queries.orders!.list!, { limit: 2 })
    const document = { ...long, id: 'first-orders', code: '9-03', series: 'QDD' }
    expect((await publishReport(suite.send, document)).status).toBe(201)
    const ran = await send('POST', '/api/reports/first-orders/run', { parameters: february })
    const { orders } = ran.body.result.tables
    expect([orders.rows.length, orders.count]).toEqual([2, 4])
    const path = `/api/reports/first-orders/export?${query(february)}`
    const csv = await (await suite.request(`${path}&format=csv&query=orders`)).text()
    const { data } = Papa.parse<string[]>(csv.trim())
    expect(data.slice(1, 5).map(([number]) => number)).toEqual([1, 2, 3, 5].map((no) => `DD-2026-00000${no}`))
    expect(data.slice(5).map(([first]) => first)).toEqual(['合计', '统计条件：月份 2026年2月'])
    const file = await (await suite.request(`${path}&format=xlsx`)).arrayBuffer()
    for (const { cells } of await readWorkbook(new Uint8Array(file)))
      expect(cells.map(({ text }) => text)).toContain('统计条件：月份 2026年2月')
  })

  test('are shown while they are drawn, cut short, and checked', async () => {
    const work = { document: orderReport, parameters: february, rows: 1 }
    const { status, body } = await send('POST', '/api/reports/run', work)
    expect(status).toBe(200)
    expect([body.tables.orders.rows.length, body.tables.orders.count]).toEqual([1, 4])
    expect(body.tables.customers.cells).toHaveLength(1)
    const faulty = structuredClone(orderReport)
    faulty.queries.customers!.fields.total = { from: 'order/nowhere' }
    const checked = await send('POST', '/api/reports/check', faulty)
    expect(checked.body.problems).toContainEqual(
      expect.objectContaining({ path: '/queries/customers/fields/total/from', message: expect.any(String) }),
    )
    for (const path of ['/api/reports/run', '/api/reports/order-summary/versions'])
      expect((await send('POST', path, { document: faulty })).status).toBe(422)
    expect((await clerk('POST', '/api/reports/run', work)).status).toBe(403)
  })

  test('are refused where a formula over their figures takes too long, and checked without running it', async () => {
    const work = structuredClone(orderReport)
    const formula = 'count(for i in 1..100000000 return i)'
    work.values = { ...work.values, endless: { title: '无尽', formula } }
    expect((await send('POST', '/api/reports/check', work)).body).toMatchObject({ problems: [] })
    const { status, body } = await suite.send('POST', '/api/reports/run', {
      document: work,
      parameters: february,
    })
    expect(status).toBe(400)
    expect(body).toMatchObject({ code: 'report-formula-too-long', formula })
  })

  test('are drafted and published in versions that nobody overwrites unseen', async () => {
    const draft = { document: { ...orderReport, title: '月度订单汇总' }, base: 1, revision: 0 }
    expect((await send('PUT', '/api/reports/order-summary/draft', draft)).body.revision).toBe(1)
    const late = await send('PUT', '/api/reports/order-summary/draft', { ...draft, document: {} })
    expect([late.status, late.body.draft?.revision]).toEqual([409, 1])
    expect((await send('GET', '/api/reports')).body.reports[0]!.hasDraft).toBe(true)
    const published = await publishReport(suite.send, draft.document, { base: 1, note: '改名' })
    expect([published.status, published.body.version]).toEqual([201, 2])
    expect((await send('GET', '/api/reports/order-summary/draft')).status).toBe(404)
    const meanwhile = await publishReport(suite.send, { ...orderReport, title: '另一份' }, { base: 1 })
    expect([meanwhile.status, (meanwhile.body as Told).newest]).toEqual([409, 2])
    const { versions } = (await send('GET', '/api/reports/order-summary/versions')).body
    expect(versions.map(({ version, note }) => [version, note])).toEqual([
      [2, '改名'],
      [1, null],
    ])
    expect((await send('GET', '/api/reports/order-summary/versions/1')).body.document).toEqual(orderReport)
    await expect(suite.database.execute('update report_versions set note = $1', ['x'])).rejects.toThrow()
    await send('PUT', '/api/reports/brand-new/draft', { ...draft, base: null })
    expect((await send('GET', '/api/reports')).body.drafts).toMatchObject([
      { id: 'brand-new', title: '月度订单汇总' },
    ])
    expect((await clerk('PUT', '/api/reports/order-summary/draft', draft)).status).toBe(403)
  })

  test("are shipped, and offered beside the office's own", async () => {
    const shipped: Report = { ...orderReport, id: 'shipped', title: '月报' }
    const warnings: string[] = []
    const ship = (document: unknown) =>
      seedDocuments(suite.database.db, reportKind, {
        files: [{ path: 'shipped.report.json', text: JSON.stringify(document) }],
        now: new Date('2026-01-01T00:00:00Z'),
        warn: (words) => warnings.push(words),
      })
    await ship({ ...shipped, queries: {} })
    expect(warnings).toEqual([expect.stringMatching(/^shipped\.report\.json: /)])
    await ship(shipped)
    expect((await send('GET', '/api/reports/shipped')).body.version).toBe(1)
    await publishReport(suite.send, { ...shipped, title: '本所月报' }, { base: 1 })
    await ship({ ...shipped, title: '新月报' })
    expect((await send('GET', '/api/reports/shipped')).body.document.title).toBe('本所月报')
    const offered = (await send('GET', '/api/reports/shipped/seed')).body
    expect(offered).toMatchObject({ differs: true, isNewer: true })
    const declined = await send('POST', '/api/reports/shipped/seed/decline', { hash: offered.hash })
    expect(declined.body).toMatchObject({ isNewer: false })
  })

  test('stand on dashboards, whose tiles show what their reader may read', async () => {
    const tiles = [{ report: 'order-summary', block: { kind: 'table', query: 'customers' }, width: 6 }]
    const page = { name: '质量部', department: 'quality', tiles }
    const made = await clerk('POST', '/api/dashboards', page)
    expect([made.status, made.body]).toEqual([
      201,
      expect.objectContaining({ ...page, revision: 1, isOwn: true }),
    ])
    const path = `/api/dashboards/${made.body.id}`
    expect((await stranger('GET', path)).body).toMatchObject({ tiles: [{ kept: 0, width: 6 }], isOwn: false })
    expect((await stranger('PUT', path, { ...page, revision: 1 })).status).toBe(403)
    expect((await clerk('POST', '/api/dashboards', { ...page, department: null })).status).toBe(403)
    const changed = { ...page, name: '质量部月报', revision: 1 }
    expect((await clerk('PUT', path, changed)).body.revision).toBe(2)
    expect((await clerk('PUT', path, changed)).status).toBe(409)
    const none = [{ ...tiles[0], block: { kind: 'table', query: 'none' } }]
    expect((await clerk('PUT', path, { ...page, tiles: none, revision: 2 })).status).toBe(400)
    expect((await clerk('DELETE', path)).status).toBe(204)
    expect((await send('GET', path)).status).toBe(404)
  })
})
