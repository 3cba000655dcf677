import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { unguarded } from '@paperwright/runtime/kit'
import Papa from 'papaparse'
import { readWorkbook } from '../../packages/builder/src/import/xlsx/read-workbook.ts'
import { databases, sender, startSuite, type Answer, type Send } from './server-suite.ts'

interface FoundAnswer extends Answer {
  views: { id: string; name: string; isOwn: boolean; view: object }[]
  mapping: (string | null)[]
  count: number
  first: string
  last: string
  problemCount: number
  breaks: object[]
  entries: Answer[]
}

const colleagues = { fill: true, see: 'department', edit: true, print: true, export: true }

describe.each(Object.entries(databases))('on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let clerk: Send
  let clerkHeaders: Record<string, string>
  const send = async (method: string, path: string, body?: unknown, headers?: Record<string, string>) => {
    const answer = await suite.send(method, path, body, headers)
    return { ...answer, body: answer.body as FoundAnswer }
  }
  const setRights = async (rights: object, fields: object = {}) => {
    const { body } = await suite.send('GET', '/api/access/order')
    const access = { posts: { '*': rights }, fields }
    expect((await suite.send('PUT', '/api/access/order', { access, revision: body.revision })).status).toBe(
      200,
    )
  }
  const download = async (query: string, headers = suite.admin) => {
    const response = await suite.app.request(`/api/forms/order/export?${query}`, { headers })
    return { response, bytes: new Uint8Array(await response.arrayBuffer()) }
  }
  const csv = async (query: string, headers = suite.admin) => {
    const { bytes } = await download(`format=csv&${query}`, headers)
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    expect(text.startsWith('\uFEFF')).toBe(true)
    return Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data
  }

  beforeAll(async () => {
    suite = await startSuite(open)
    clerkHeaders = await suite.join({ username: 'clerk', posts: [], department: 'quality' })
    clerk = sender(suite.app, clerkHeaders)
    const table = {
      heads: ['客户', '日期', '明细 / 金额'],
      mapping: ['/customer', '/day', '/items/*/amount'],
      rows: [
        ['=嘉禾', '2026年3月5日', '1,000.50'],
        ['', '', -0.5],
        ['张三商行', '2026-03-06', null],
      ],
    }
    expect((await send('POST', '/api/forms/order/import', table)).body).toEqual({
      id: expect.any(String) as string,
      count: 2,
      changed: 0,
      first: 'DD-2026-000001',
      last: 'DD-2026-000002',
    })
  })
  afterAll(() => suite?.database.close())
  beforeEach(() => setRights(colleagues))

  test('what was imported is stored like what is submitted: numbered, found, told and proven', async () => {
    const { body } = await send('GET', '/api/forms/order/find?search=嘉禾')
    expect(body.items).toMatchObject([
      {
        number: 'DD-2026-000001',
        state: 'submitted',
        record: {
          customer: '=嘉禾',
          day: '2026-03-05',
          items: [{ amount: 1000.5 }, { amount: -0.5 }],
          total: 1000,
        },
      },
    ])
    const events = await send('GET', `/api/submissions/${body.items[0]!.id}/events`)
    expect(events.body.events).toMatchObject([{ kind: 'submitted', revision: 1 }])
    const next = await send('POST', '/api/forms/order/submissions', { record: { customer: '之后' } })
    expect(next.body.number).toBe('DD-2026-000003')
    expect((await send('GET', '/api/audit/verify')).body.breaks).toEqual([])
    const { body: log } = await send('GET', '/api/audit?action=records.imported')
    expect(log.entries).toMatchObject([{ details: { count: 2, first: 'DD-2026-000001' } }])
  })

  test('the department of a record leaves by its name', async () => {
    const found = await send('GET', '/api/forms/order/find?search=嘉禾')
    const id = found.body.items[0]!.id
    const moved = { department: 'production', reason: '归类', ids: [id] }
    expect((await send('POST', '/api/forms/order/department', moved)).status).toBe(200)
    const columns = encodeURIComponent(JSON.stringify(['number', 'department']))
    const rows = await csv(`columns=${columns}&search=嘉禾`)
    expect(rows[1]).toEqual(['DD-2026-000001', '生产部'])
  })

  test('a workbook holds the records and their lists', async () => {
    const { response, bytes } = await download('format=xlsx&locale=en&search=嘉禾')
    expect(response.headers.get('Content-Disposition')).toContain("filename*=UTF-8''")
    const [main, items] = await readWorkbook(bytes)
    const rows = [main, items].map((sheet) =>
      sheet!.cells.filter(({ row }) => row === 1).map(({ text }) => text),
    )
    expect(rows[0]).toEqual(
      expect.arrayContaining(['DD-2026-000001', 'Submitted', '=嘉禾', '2026-03-05', '1,000.00']),
    )
    expect(rows[1]).toEqual(['DD-2026-000001', '1', '1,000.50'])
    const { body } = await send('GET', '/api/audit?action=records.exported')
    expect(body.entries[0]).toMatchObject({ details: { format: 'xlsx', count: 1 } })
  })

  test('CSV is filtered, sorted and disarmed, and comes back as it was', async () => {
    const query = new URLSearchParams({
      columns: JSON.stringify(['/customer', '/day', '/items']),
      filters: JSON.stringify([{ field: '/day', op: 'notEmpty' }]),
      sort: JSON.stringify([{ field: '/day', direction: 'desc' }]),
    })
    const [heads, ...rows] = await csv(`${query}`)
    expect([heads, ...rows]).toEqual([
      ['客户', '日期', '明细'],
      ['张三商行', '2026-03-06', ''],
      ["'=嘉禾", '2026-03-05', '1000.50；-0.50'],
    ])
    const { body: started } = await send('POST', '/api/forms/order/import/start', { heads })
    expect(started.mapping).toEqual(['/customer', '/day', null])
    const table = { heads, mapping: started.mapping, rows: rows.map((row) => row.map(unguarded)) }
    const { body } = await send('POST', '/api/forms/order/import/check', table)
    expect(body).toMatchObject({
      count: 2,
      problemCount: 0,
      records: [{ customer: '张三商行' }, { customer: '=嘉禾' }],
    })
  })

  test('a table with problems stores nothing, and tells each with its cell', async () => {
    const table = {
      heads: ['a', 'b'],
      mapping: ['/customer', '/day'],
      rows: [
        ['甲', '2026-01-01'],
        [null, '明天'],
      ],
    }
    const { status, body } = await send('POST', '/api/forms/order/import', table)
    expect([status, body.problems]).toMatchObject([
      422,
      [
        {
          row: 1,
          column: 1,
          code: 'unreadable',
          message: '日期：看不懂这个日期，请写成 2026-03-05 这样。',
        },
        { row: 1, column: 0, path: '/customer', code: 'required' },
      ],
    ])
    expect((await send('GET', '/api/forms/order/find?search=甲')).body.total).toBe(0)
  })

  test('the same import sent twice is stored once', async () => {
    const table = { heads: ['a'], mapping: ['/customer'], rows: [['重复'], ['又一'], ['再一']] }
    const key = { 'Idempotency-Key': 'k1' }
    const answers = await Promise.all(
      [1, 2, 3].map(() => send('POST', '/api/forms/order/import', table, key)),
    )
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.first} ${body.last}`)).size).toBe(1)
    expect((await send('GET', '/api/forms/order/find?search=重复')).body.total).toBe(1)
    const other = await send('POST', '/api/forms/order/import', { ...table, rows: [['别的']] }, key)
    expect(other.status).toBe(409)
  })

  test('600 records get numbers without gaps, in the order of their rows', async () => {
    const rows = Array.from({ length: 600 }, (__, index) => [`批量${index}`])
    const { body } = await send('POST', '/api/forms/order/import', {
      heads: ['a'],
      mapping: ['/customer'],
      rows,
    })
    const sort = JSON.stringify([{ field: 'number', direction: 'asc' }])
    const names = (
      await csv(`search=批量&${new URLSearchParams({ sort, columns: '["number","/customer"]' })}`)
    ).slice(1)
    expect(names.map(([, name]) => name)).toEqual(rows.flat())
    expect([names[0]![0], names.at(-1)![0]]).toEqual([body.first, body.last])
    const newest = await send('GET', '/api/forms/order/find?search=批量&size=2')
    expect(newest.body.items.map((item) => item.record.customer)).toEqual(['批量599', '批量598'])
  })

  test('nobody finds, takes away or writes more than they may', async () => {
    const other = () => clerk('GET', '/api/find?search=张三')
    expect((await other()).body).toMatchObject({ total: 0 })
    await setRights(
      { ...colleagues, see: 'all' },
      { '/items/*/amount': { '*': 'hide' }, '/day': { '*': 'read' } },
    )
    expect((await other()).body).toMatchObject({ total: 1 })
    expect((await clerk('GET', '/api/find?search=1,000.50')).body).toMatchObject({ total: 0 })
    expect((await clerk('GET', '/api/find?search=嘉禾 1,000.00')).body).toMatchObject({ total: 1 })
    const filters = JSON.stringify([{ field: '/items/*/amount', op: 'gt', value: 1 }])
    expect((await clerk('GET', `/api/forms/order/find?${new URLSearchParams({ filters })}`)).status).toBe(400)
    expect((await csv('search=嘉禾', clerkHeaders)).flat().join()).not.toMatch(/金额|明细|1000\.50/)
    const { body } = await clerk('POST', '/api/forms/order/import/start', { heads: ['客户', '日期', '金额'] })
    expect((body as FoundAnswer).mapping).toEqual(['/customer', null, null])
    await setRights({ ...colleagues, export: false })
    expect((await download('format=csv', clerkHeaders)).response.status).toBe(403)
  })

  test.each([
    'filters=x',
    'filters=[{"field":"/customer"}]',
    'filters=[{"field":"/customer","op":"eq","value":{"a":1}}]',
    'sort=[{"field":"/items","direction":"asc"}]',
    'page=0',
    'size=500',
    'filters=["\\u0000"]',
  ])('%s is a bad request', async (query) => {
    const { status, body } = await send('GET', `/api/forms/order/find?${encodeURI(query)}`)
    expect([status, body.detail]).toEqual([400, expect.stringMatching(/.{20}/)])
  })

  test('a table of more than 5 MB is turned away with the way out', async () => {
    const { status, body } = await send('POST', '/api/forms/order/import', {
      heads: ['a'],
      mapping: ['/customer'],
      rows: Array.from({ length: 300 }, () => ['x'.repeat(18_000)]),
    })
    expect([status, body.detail]).toEqual([413, expect.stringContaining('split')])
  })

  test('views are kept, shared, changed by their owners and deleted', async () => {
    const view = { filters: [{ field: '/total', op: 'ge', value: 100 }], columns: ['number', '/total'] }
    const { status, body: own } = await clerk('POST', '/api/forms/order/views', { name: ' 大单 ', view })
    expect([status, own]).toMatchObject([201, { name: '大单', shared: false, isOwn: true, view }])
    const names = async (asked: Send) =>
      ((await asked('GET', '/api/forms/order/views')).body as FoundAnswer).views.map(({ name }) => name)
    expect([await names(clerk), await names(suite.send)]).toEqual([['大单'], []])
    expect((await clerk('PATCH', `/api/views/${own.id}`, { shared: true, name: '大额订单' })).status).toBe(
      200,
    )
    expect(await names(suite.send)).toEqual(['大额订单'])
    const other = sender(suite.app, await suite.join({ username: 'other', posts: [], department: 'quality' }))
    expect((await other('PATCH', `/api/views/${own.id}`, { name: '我的' })).status).toBe(403)
    await setRights(colleagues, { '/total': { '*': 'hide' } })
    const { views } = (await other('GET', '/api/forms/order/views')).body as FoundAnswer
    expect(views[0]).toMatchObject({ isOwn: false, view: { filters: [], columns: ['number'] } })
    expect((await suite.send('DELETE', `/api/views/${own.id}`)).status).toBe(204)
    expect(await names(clerk)).toEqual([])
  })
})
