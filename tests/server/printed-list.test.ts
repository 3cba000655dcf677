import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { printHere } from '../../packages/server/src/print/print-here.ts'
import { inkIn, readPdfText, renderPdf } from '../support/pdf.ts'
import {
  appOver,
  databases,
  FakePrinter,
  sender,
  startSuite,
  type Answer,
  type Send,
} from './server-suite.ts'

/** Prints lists as the threads do, and the rest not at all. */
class ListPrinter extends FakePrinter {
  override print(job: Parameters<FakePrinter['print']>[0]) {
    return 'list' in job ? (printHere().print(job) as Promise<Uint8Array<ArrayBuffer>>) : super.print(job)
  }
}

const seen = { fill: true, see: 'all', edit: false, print: true, export: false }
const COUNT = 120

describe.each(Object.entries(databases))('on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let app: Pick<Awaited<ReturnType<typeof startSuite>>['app'], 'request'>
  let clerk: Record<string, string>
  let asClerk: Send

  const print = async (query: Record<string, unknown> = {}, headers = suite.admin) => {
    const sent = Object.entries(query).map(([key, value]): [string, string] => [
      key,
      typeof value === 'string' ? value : JSON.stringify(value),
    ])
    const response = await app.request(`/api/forms/order/list.pdf?${new URLSearchParams(sent)}`, { headers })
    const bytes = new Uint8Array(await response.arrayBuffer())
    const isPdf = response.headers.get('Content-Type') === 'application/pdf'
    return {
      response,
      bytes,
      pages: isPdf ? await readPdfText(bytes) : [],
      refusal: isPdf ? {} : (JSON.parse(new TextDecoder().decode(bytes)) as object),
    }
  }
  const setRights = async (rights: object, fields: object = {}) => {
    const { body } = await suite.send('GET', '/api/access/order')
    const access = { posts: { '*': rights }, fields }
    const set = await suite.send('PUT', '/api/access/order', { access, revision: body.revision })
    expect(set.status).toBe(200)
  }
  const told = async () => {
    const { body } = await suite.send('GET', '/api/audit?action=list.printed')
    return body['entries'] as Answer[]
  }

  beforeAll(async () => {
    suite = await startSuite(open)
    app = appOver(suite.database, {
      printer: new ListPrinter(),
      clock: () => new Date('2026-03-05T08:00:00Z'),
    })
    clerk = await suite.join({ username: 'clerk', posts: [], department: 'quality' })
    asClerk = sender(suite.app, clerk)
    const rows = Array.from({ length: COUNT }, (__, at) => [
      at % 2 === 0 ? '嘉禾{商行}' : '张三商行',
      '2026-03-05',
      at + 0.5,
    ])
    const table = {
      heads: ['客户', '日期', '明细 / 金额'],
      mapping: ['/customer', '/day', '/items/*/amount'],
      rows,
    }
    expect((await suite.send('POST', '/api/forms/order/import', table)).status).toBe(201)
    const { body } = await suite.send('GET', '/api/forms/order/find?size=1&search=DD-2026-000007')
    const [seventh] = body.items
    const voided = await suite.send('POST', `/api/submissions/${seventh!.id}/void`, {
      revision: 1,
      reason: '重复',
    })
    expect(voided.status).toBe(200)
  }, 60_000)
  afterAll(() => suite?.database.close())
  beforeEach(() => setRights(seen))

  test('all that is found stands on its pages, in the order of the list, void ones with their state', async () => {
    const sort = [{ field: 'number', direction: 'asc' }]
    const { response, pages, bytes } = await print({ sort, columns: ['/customer', '/items', '/total'] })
    expect(response.status).toBe(200)
    expect(decodeURIComponent(response.headers.get('Content-Disposition')!)).toMatch(/订单 2026-03-0\d\.pdf/)
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) expect(page).toMatch(/编号[^]*客户[^]*明细[^]*合计/)
    const whole = pages.join('\n')
    const numbers = Array.from({ length: COUNT }, (__, at) => `DD-2026-${String(at + 1).padStart(6, '0')}`)
    expect(whole.match(/DD-2026-\d{6}/g)).toEqual(numbers)
    expect(whole.match(/已作废/g)).toHaveLength(1)
    expect(whole.replaceAll(/\s/g, '')).toContain('DD-2026-000007（已作废）嘉禾{商行}1行6.50')
    expect(whole).toContain(`共 ${COUNT} 份`)
    expect(whole).toMatch(/截至 2026-03-0\d \d\d:\d\d/)
    expect(inkIn(await renderPdf(bytes, 1))).toBeGreaterThan(0.01)
  })

  test('what narrows it is said on it in words, and told to the audit log once', async () => {
    const before = (await told()).length
    const filters = [
      { field: '/customer', op: 'contains', value: '{商行}' },
      {
        any: [
          { field: 'state', op: 'anyOf', value: ['submitted'] },
          { field: '/total', op: 'gt', value: 1000 },
        ],
      },
      { field: '/total', op: 'le', value: 20 },
    ]
    const { pages } = await print({ filters, search: '嘉禾', columns: ['state', 'createdBy', '/total'] })
    const found = await suite.send(
      'GET',
      `/api/forms/order/find?search=嘉禾&filters=${encodeURIComponent(JSON.stringify(filters))}`,
    )
    const whole = pages.join('\n')
    expect(whole.match(/DD-2026-\d{6}/g)).toEqual(found.body.items.map(({ number }) => number))
    const words = ['客户 包含 {商行}', '状态 是 已提交 或 合计 > 1000', '合计 ≤ 20']
    expect(whole.replaceAll(/\s/g, '')).toContain(`条件：${words.join('；')}`.replaceAll(' ', ''))
    expect(whole).toContain('搜索：“嘉禾”')
    const entries = await told()
    expect(entries.length).toBe(before + 1)
    expect(entries[0]).toMatchObject({
      formId: 'order',
      details: { count: found.body.total, search: '嘉禾', filters: words },
    })
    expect((await suite.send('GET', '/api/audit/verify')).body['breaks']).toEqual([])
  })

  test('in English its words are English, and records picked by id are said to be so', async () => {
    const { body } = await suite.send('GET', '/api/forms/order/find?size=2')
    const filters = [{ field: 'id', op: 'anyOf', value: body.items.map(({ id }) => id) }]
    const [page] = (await print({ locale: 'en', filters })).pages
    expect(page).toContain('Order: records')
    expect(page).toContain('2 records')
    expect(page).toContain('Conditions: records picked one by one')
  })

  test('a hidden field is neither a column nor a word, and finds nothing', async () => {
    await setRights(seen, { '/total': { '*': 'hide' } })
    const { pages } = await print({}, clerk)
    expect(pages.join('')).toContain('客户')
    expect(pages.join('')).not.toContain('合计')
    const columns = await print({ columns: ['/total'] }, clerk)
    const filters = await print({ filters: [{ field: '/total', op: 'gt', value: 1 }] }, clerk)
    expect([columns.response.status, filters.response.status]).toEqual([400, 400])
    expect((await print({ columns: ['/total'] })).pages.join('')).toContain('合计')
  })

  test('prints what its reader sees, and says so', async () => {
    await setRights({ ...seen, see: 'own' })
    await asClerk('POST', '/api/forms/order/submissions', { record: { customer: '自己的' } })
    const { pages } = await print({}, clerk)
    expect(pages.join('').match(/DD-2026-\d{6}/g)).toHaveLength(1)
    expect(pages.join('')).toContain('本人的记录')
  })

  test('is refused without the right to print, and tells of nothing then', async () => {
    await setRights({ ...seen, print: false })
    const before = (await told()).length
    expect((await print({}, clerk)).response.status).toBe(403)
    expect((await told()).length).toBe(before)
  })

  test('has so many records at most, and says what to do', async () => {
    await suite.database.db.execute(`insert into submissions
      select gen_random_uuid(), 'M-' || n, 'order', 1, 1, '{"customer":"many"}', now(), now()
      from generate_series(1, 5001) n`)
    const { response, refusal } = await print()
    expect(response.status).toBe(400)
    expect(refusal).toMatchObject({ code: 'list-too-long', limit: 5000 })
    expect((refusal as Answer).detail).toContain('narrow them by filters')
  })
})
