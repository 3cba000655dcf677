import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OfficeStore } from '../../packages/server/src/office/office-store.ts'
import { beginOffice } from '../../packages/server/src/office/store-office.ts'
import { orderForm } from '../forms/order-form.ts'
import { appOver, databases, sender, startSuite, type Answer, type Send } from './server-suite.ts'

/** A moment at which it is another year in Shanghai. */
const NEW_YEAR = new Date('2026-12-31T16:00:01Z')

/** How many records came in each month. */
const months = {
  id: 'by-month',
  sheet: { blocks: [{ kind: 'title' }] },
  title: '按月',
  queries: {
    months: {
      from: [{ as: 'order', form: 'order' }],
      fields: { at: { from: 'order.createdAt' } },
      cross: { rows: [{ field: 'at', bucket: 'month' }], measures: { count: { title: '份', of: 'count' } } },
    },
  },
}

describe.each([
  ['PGlite', 'UTC'],
  ['PGlite', 'America/Los_Angeles'],
  ['PostgreSQL', 'Asia/Shanghai'],
  ['PostgreSQL', 'Pacific/Auckland'],
])('an office, on %s, on a machine in %s', (name, zone) => {
  const open = databases[name]!

  let suite: Awaited<ReturnType<typeof startSuite>>
  let send: Send
  let admin: Record<string, string>
  let clerkKey: Record<string, string>
  let version = 0

  const save = async (change: Record<string, unknown>) => {
    const body = { name: { zh: '客户服务部' }, timeZone: 'Asia/Shanghai', base: version, ...change }
    const answer = await send('PUT', '/api/office', body)
    if (answer.status === 200) version = answer.body.version
    return answer
  }
  const submit = async (record: Record<string, unknown> = { customer: '甲' }) =>
    (await send('POST', '/api/forms/order/submissions', { record })).body
  const found = async (value: string) => {
    const filters = [{ field: 'createdAt', op: 'eq', value }]
    const { body } = await send(
      'GET',
      `/api/forms/order/find?filters=${encodeURIComponent(JSON.stringify(filters))}`,
    )
    return body.items.map(({ number }) => number)
  }

  beforeAll(async () => {
    process.env.TZ = zone
    suite = await startSuite(open)
    // Sessions do not last until the end of the year.
    const { body } = await suite.send('POST', '/api/account/keys', {
      name: '年底',
      days: null,
      department: 'customer-service',
    })
    admin = { Authorization: `Bearer ${String(body['key'])}` }
    const joined = sender(suite.app, await suite.join({ username: 'clerk' }))
    const own = (await joined('POST', '/api/account/keys', { name: '年底', days: null })).body
    clerkKey = { Authorization: `Bearer ${String(own['key'])}` }
    suite.setClock(new Date('2026-12-31T15:00:00Z'))
    send = sender(suite.app, admin)
  }, 120_000)
  afterAll(async () => {
    delete process.env.TZ
    await suite.database.close()
  })

  test('that nobody has told of stands where the machine does, and says so', async () => {
    expect((await send('GET', '/api/office')).body).toMatchObject({ version: 0, isAssumed: true })
    expect((await send('GET', '/api/session')).body['office']).toMatchObject({ isAssumed: true })
  })

  test('is saved by admins, in versions that the log tells of, and never over a colleague’s', async () => {
    expect((await save({})).body).toMatchObject({
      version: 1,
      id: 'office',
      name: { zh: '客户服务部' },
      timeZone: 'Asia/Shanghai',
      isAssumed: false,
    })
    expect((await send('PUT', '/api/office', { name: { zh: '' }, timeZone: 'UTC', base: 0 })).status).toBe(
      409,
    )
    for (const timeZone of ['Asia/Nowhere', '+08:00', 'asia/shanghai', ''])
      expect((await save({ timeZone })).status, timeZone).toBe(400)
    const { entries } = (await send('GET', '/api/audit?action=document.published')).body as unknown as {
      entries: Answer[]
    }
    expect(entries).toMatchObject([{ details: { kind: 'office', version: 1 } }])
    const clerk = sender(suite.app, clerkKey)
    expect((await clerk('PUT', '/api/office', { name: { zh: '' }, timeZone: 'UTC', base: 1 })).status).toBe(
      403,
    )
    expect((await clerk('GET', '/api/office')).body).toMatchObject({ timeZone: 'Asia/Shanghai' })
    expect((await clerk('GET', '/api/office/versions')).status).toBe(403)
  })

  test('arranges and names its categories, and those of the library that it has not stand behind', async () => {
    const listed = async () => {
      const { categories } = (await send('GET', '/api/office')).body as unknown as {
        categories: { id: string; zh: string }[]
      }
      expect((await send('GET', '/api/session')).body['office']).toMatchObject({ categories })
      return categories.map(({ id, zh }) => `${id}:${zh}`)
    }
    const shipped = await listed()
    expect(shipped).toContain('complaints:客户投诉')
    const own = [
      { id: '人事', zh: '人事', en: 'Staff' },
      { id: 'complaints', zh: '投诉' },
    ]
    expect((await save({ categories: own })).status).toBe(200)
    const rest = shipped.filter((one) => one !== 'complaints:客户投诉')
    expect(await listed()).toEqual(['人事:人事', 'complaints:投诉', ...rest])
    // Who does not speak of them leaves them as they are.
    expect((await save({ name: { zh: '客服部' } })).status).toBe(200)
    expect((await listed())[1]).toBe('complaints:投诉')
    for (const twice of [[own[0], own[0]], [...own, { id: 'x', zh: '投诉' }], [{ id: 'x', zh: ' ' }]])
      expect((await save({ categories: twice })).status).toBe(400)
    expect((await save({ name: { zh: '客户服务部' } })).status).toBe(200)
  })

  test('gives numbers the year of its calendar, and finds and exports by its days', async () => {
    suite.setClock(new Date('2026-12-31T15:59:59Z'))
    expect((await submit()).number).toBe('DD-2026-000001')
    suite.setClock(NEW_YEAR)
    const { number, id } = await submit()
    expect(number).toBe('DD-2027-000001')
    const rows = { heads: ['客户'], mapping: ['/customer'], rows: [['乙']] }
    expect((await send('POST', '/api/forms/order/import', rows)).body['first']).toBe('DD-2027-000002')

    expect((await found('2027-01-01')).toSorted()).toEqual(['DD-2027-000001', 'DD-2027-000002'])
    expect(await found('2026')).toEqual(['DD-2026-000001'])
    const ran = await send('POST', '/api/reports/run', { document: months, parameters: {} })
    expect(ran.body).toMatchObject({
      zone: 'Asia/Shanghai',
      tables: {
        months: {
          rows: [{ keys: [{ value: '2026-12' }] }, { keys: [{ value: '2027-01' }] }],
          cells: [[[1]], [[2]]],
        },
      },
    })
    const csv = await suite.app.request('/api/forms/order/export?format=csv', { headers: admin })
    expect(await csv.text()).toContain('2027-01-01 00:00')
    expect(csv.headers.get('Content-Disposition')).toContain('2027-01-01.csv')

    await send('PUT', `/api/submissions/${id}`, { record: { customer: '丙' }, revision: 1, reason: '改名' })
    await suite.app.request(`/api/submissions/${id}/sheet.pdf`, { headers: admin })
    expect(suite.printer.jobs.at(-1)?.life?.corrections).toMatchObject([{ at: '2027-01-01' }])
  })

  test('moves, and what is told afterwards is told where it is now', async () => {
    expect((await save({ timeZone: 'America/Los_Angeles' })).status).toBe(200)
    expect((await submit()).number).toBe('DD-2026-000002')
    expect(await found('2026-12-31')).toContain('DD-2027-000001')
    const { versions } = (await send('GET', '/api/office/versions')).body
    expect(versions[0]).toMatchObject({ note: 'Asia/Shanghai → America/Los_Angeles' })
  })

  test('is seen by other servers within seconds', async () => {
    const other = sender(appOver(suite.database, { clock: () => NEW_YEAR }), admin)
    expect((await other('GET', '/api/office')).body['timeZone']).toBe('America/Los_Angeles')
    await save({ timeZone: 'Asia/Shanghai' })
    await expect
      .poll(async () => (await other('GET', '/api/office')).body['timeZone'], { timeout: 5000 })
      .toBe('Asia/Shanghai')
  })

  test('computes today in formulas by its calendar', async () => {
    const dated = {
      ...orderForm,
      properties: {
        ...orderForm.properties,
        day: { ...orderForm.properties['day'], 'x-formula': 'string(today())', readOnly: true },
      },
      'x-form': { id: 'dated' },
    }
    expect((await send('POST', '/api/forms/dated/versions', { document: dated })).status).toBe(201)
    const stored = await send('POST', '/api/forms/dated/submissions', { record: { customer: '甲' } })
    expect(stored.body.record).toMatchObject({ day: '2027-01-01' })
  })
})

describe.each(Object.entries(databases))('a store from before there were offices, on %s', (_, open) => {
  test('keeps the zone of its machine and says so, until someone says more', async () => {
    const database = await open()
    try {
      const storing = { db: database.db, clock: () => NEW_YEAR, actor: null }
      const zone = () => new OfficeStore(database.db).read()
      // Nobody has set it up yet: it is asked then.
      expect(await beginOffice(storing, { timeZone: undefined, isNew: true })).toBeUndefined()
      expect((await zone()).version).toBe(0)
      const own = Intl.DateTimeFormat().resolvedOptions().timeZone
      expect(await beginOffice(storing, { timeZone: undefined, isNew: false })).toEqual({ assumed: own })
      expect(await beginOffice(storing, { timeZone: undefined, isNew: false })).toBeUndefined()
      expect(await zone()).toMatchObject({ version: 1, document: { timeZone: own, isAssumed: true } })
      // A setting says more than the machine, and less than an admin.
      await beginOffice(storing, { timeZone: 'Asia/Tokyo', isNew: false })
      expect((await zone()).document).toEqual({ id: 'office', name: { zh: '' }, timeZone: 'Asia/Tokyo' })
      await beginOffice(storing, { timeZone: 'Asia/Shanghai', isNew: false })
      expect((await zone()).document.timeZone).toBe('Asia/Tokyo')
    } finally {
      await database.close()
    }
  })
})
