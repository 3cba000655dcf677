import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReportResult } from '@paperwright/runtime/report'
import { serveBackground } from '../../../packages/server/src/jobs/background.ts'
import { openQueue } from '../../../packages/server/src/jobs/queue.ts'
import { FormStore } from '../../../packages/server/src/forms/form-store.ts'
import { ThreadPrinter } from '../../../packages/server/src/print/sheet-printer.ts'
import { ReportStore } from '../../../packages/server/src/reports/report-store.ts'
import { scheduleWork } from '../../../packages/server/src/reports/schedule/schedule-work.ts'
import { readPdfText } from '../../support/pdf.ts'
import {
  appOver,
  databases,
  memoryBlobs,
  sender,
  startSuite,
  type Answer,
  type Send,
} from '../server-suite.ts'
import { februaryOrders, orderReport, publishReport, storeOrders } from './order-report.ts'
import { officeHere } from '../../support/office-here.ts'

interface Issued extends Answer {
  reportVersion: number
  fileHash: string
  isScheduled: boolean
  issuedAt: string
  parameters: object
  result: ReportResult
  document: object
}

interface Schedule {
  id: string
  nextAt: string | null
  enabled: boolean
  problem: { code: string } | null
}

const february = { month: '2026-02' }

describe.each(Object.entries(databases))('issued reports on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let app: ReturnType<typeof appOver>
  let send: Send
  let headers: Record<'clerk' | 'colleague' | 'boss' | 'elsewhere', Record<string, string>>
  const printer = new ThreadPrinter()
  const blobs = memoryBlobs()
  let now = new Date('2026-03-05T08:00:00Z')

  beforeAll(async () => {
    suite = await startSuite(open)
    app = appOver(suite.database, { printer, blobs, clock: () => now })
    send = sender(app, suite.admin)
    const rights = { fill: true, see: 'department', edit: true, print: true, export: true }
    const access = {
      posts: {
        'survey-specialist': rights,
        'finance-manager': { ...rights, see: 'all', print: false, export: false },
      },
      fields: {},
    }
    expect((await send('PUT', '/api/access/order', { access, revision: 0 })).status).toBe(200)
    const posts = ['survey-specialist']
    headers = {
      clerk: await suite.join({ username: 'clerk', posts, department: 'quality' }),
      colleague: await suite.join({ username: 'colleague', posts, department: 'quality' }),
      elsewhere: await suite.join({ username: 'elsewhere', posts, department: 'customer-service' }),
      boss: await suite.join({ username: 'boss', posts: ['finance-manager'], department: 'finance' }),
    }
    expect((await publishReport(send)).status).toBe(201)
    await storeOrders(send, februaryOrders)
    await storeOrders(sender(app, headers.clerk), [['文华书店', '2026-02-14', 80]])
  })
  afterAll(async () => {
    await printer.close()
    await suite.database.close()
  })

  const as = (who: keyof typeof headers) => sender(app, headers[who])
  const issue = async (by: Send = send, more: object = {}, key?: string) => {
    const answer = await by(
      'POST',
      '/api/reports/order-summary/issue',
      { parameters: february, again: true, ...more },
      key === undefined ? {} : { 'Idempotency-Key': key },
    )
    return { ...answer, body: answer.body as Issued }
  }
  const paperOf = async (id: string, who: Record<string, string> = suite.admin) => {
    const response = await app.request(`/api/issued-reports/${id}/sheet.pdf`, { headers: who })
    return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) }
  }
  const exported = async (id: string, query: string, who: Record<string, string> = suite.admin) => {
    const response = await app.request(`/api/issued-reports/${id}/export?${query}`, { headers: who })
    const file = response.headers.get('Content-Disposition')
    return { status: response.status, file, text: await response.text() }
  }
  const issuedNumbers = async () =>
    (await send('GET', '/api/issued-reports?size=200')).body.items.map(({ number }) => number).toSorted()

  test('print the same for ever, whatever becomes of their definition and the records', async () => {
    const { status, body } = await issue()
    expect(status).toBe(201)
    expect(body).toMatchObject({
      reportVersion: 1,
      number: 'DDHZ-2026-000001',
      title: '订单汇总',
      parameters: february,
      isScheduled: false,
      document: orderReport,
    })
    const { bytes } = await paperOf(body.id)
    const words = (await readPdfText(bytes)).join('').replaceAll(/\s/g, '')
    for (const word of ['订单汇总', '嘉禾百货', '1,500.50', 'DDHZ-2026-000001', '402.63'])
      expect(words).toContain(word)
    await publishReport(send, { ...orderReport, title: '订单月报' }, { base: 1 })
    const { body: found } = await send('GET', '/api/forms/order/submissions?limit=1')
    const order = found.items[0]!
    const record = { customer: '改了', day: '2026-02-14', items: [{ amount: 1 }] }
    const { id, revision } = order
    const saved = await send('PUT', `/api/submissions/${id}`, { record, revision, reason: '更正' })
    expect(saved.status).toBe(200)
    expect(Buffer.from((await paperOf(body.id)).bytes).equals(bytes)).toBe(true)
    expect((await send('GET', `/api/issued-reports/${body.id}`)).body).toEqual(body)
    const { file, text } = await exported(body.id, 'format=csv')
    expect(file).toContain(encodeURIComponent('订单汇总 DDHZ-2026-000001.csv'))
    expect(text).toContain('1500.5')
    expect(text).not.toContain('改了')
    const later = await issue()
    expect(later.body).toMatchObject({ reportVersion: 2, number: 'DDHZ-2026-000002', title: '订单月报' })
    expect(later.body.result).not.toEqual(body.result)
  })

  test('have numbers without gaps, however many are issued at once', async () => {
    const before = (await issuedNumbers()).length
    const answers = await Promise.all(Array.from({ length: 6 }, () => issue()))
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(201))
    const refused = await issue(send, { parameters: {} })
    expect(refused.status).toBe(422)
    const expected = Array.from(
      { length: before + 6 },
      (__, index) => `DDHZ-2026-${String(index + 1).padStart(6, '0')}`,
    )
    expect(await issuedNumbers()).toEqual(expected)
    // The paper of an attempt whose number was taken does not stay.
    expect(blobs.keys()).toHaveLength(before + 6)
  })

  test('are issued once under one key', async () => {
    const answers = await Promise.all([issue(send, {}, 'k1'), issue(send, {}, 'k1')])
    const again = await issue(send, {}, 'k1')
    expect(new Set([...answers, again].map(({ body }) => body.id)).size).toBe(1)
    expect(again.status).toBe(200)
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 201])
  })

  test('stay as they are', async () => {
    const { execute } = suite.database
    await expect(execute('delete from issued_reports', [])).rejects.toThrow()
    await expect(execute('update issued_reports set number = $1', ['X'])).rejects.toThrow()
  })

  test('are seen by the department that they count, and who sees all records', async () => {
    const own = await issue(as('clerk'))
    expect([own.status, own.body.result.reach]).toEqual([201, { order: 'department' }])
    const path = `/api/issued-reports/${own.body.id}`
    const seen = async (who: keyof typeof headers) => (await as(who)('GET', path)).status
    expect([
      await seen('clerk'),
      await seen('colleague'),
      await seen('boss'),
      await seen('elsewhere'),
    ]).toEqual([200, 200, 200, 404])
    expect((await paperOf(own.body.id, headers.elsewhere)).status).toBe(404)
    const csv = async (who: keyof typeof headers) =>
      (await exported(own.body.id, 'format=csv&query=orders', headers[who])).status
    expect([await csv('colleague'), await csv('boss'), await csv('elsewhere')]).toEqual([200, 403, 404])
    const whole = await issue()
    expect((await as('colleague')('GET', `/api/issued-reports/${whole.body.id}`)).status).toBe(404)
    expect((await as('boss')('GET', `/api/issued-reports/${whole.body.id}`)).status).toBe(200)
    const listed = await as('colleague')('GET', '/api/issued-reports?report=order-summary')
    expect(listed.body.items.map(({ id }) => id)).toEqual([own.body.id])
    expect((await issue(as('boss'))).status).toBe(403)
  })

  test('that are asked for every month in the same words are scheduled once, also by requests at once', async () => {
    const wanted = { day: 28, hour: 22 }
    const start = () => as('clerk')('POST', '/api/reports/order-summary/schedules', wanted)
    const answers = await Promise.all([start(), start(), start()])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201])
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    const others = await as('elsewhere')('POST', '/api/reports/order-summary/schedules', wanted)
    expect(others.status).toBe(201)
    for (const { body } of [answers[0]!, others])
      expect((await send('DELETE', `/api/report-schedules/${body.id}`)).status).toBe(204)
  })

  test('fall due every month, once, also what servers slept through', async () => {
    const zoned = (text: string) => new Date(text)
    now = zoned('2026-03-10T12:00:00')
    const started = await as('clerk')('POST', '/api/reports/order-summary/schedules', { day: 1, hour: 6 })
    expect([started.status, (started.body as unknown as Schedule).nextAt]).toEqual([
      201,
      zoned('2026-04-01T06:00:00').toISOString(),
    ])
    const late = await as('elsewhere')('POST', '/api/reports/order-summary/schedules', { day: 31, hour: 23 })
    expect(
      (await as('boss')('POST', '/api/reports/order-summary/schedules', { day: 1, hour: 6 })).status,
    ).toBe(403)
    expect((await as('colleague')('PATCH', `/api/report-schedules/${late.body.id}`, { day: 2 })).status).toBe(
      404,
    )
    const scheduled = async () =>
      ((await send('GET', '/api/issued-reports?size=200')).body.items as Issued[])
        .filter(({ isScheduled }) => isScheduled)
        .map(({ parameters }) => parameters)
    const scheduleOf = async (id: string) =>
      ((await send('GET', '/api/report-schedules')).body.schedules as Schedule[]).find(
        (one) => one.id === id,
      )!
    const servers = await serve(2)
    await servers.settle()
    expect(await scheduled()).toEqual([])
    await servers.stop()

    // Nobody runs on the first of April and of May.
    now = zoned('2026-05-20T12:00:00')
    const both = await serve(2)
    await expect.poll(scheduled, { timeout: 20_000 }).toHaveLength(4)
    await both.settle()
    // March's last day comes before April's first.
    expect(await scheduled()).toEqual(
      expect.arrayContaining([
        { month: '2026-02' },
        { month: '2026-03' },
        { month: '2026-03' },
        { month: '2026-04' },
      ]),
    )
    expect(await scheduled()).toHaveLength(4)
    expect((await scheduleOf(started.body.id)).nextAt).toBe(zoned('2026-06-01T06:00:00').toISOString())

    // Who scheduled it leaves: it says why nothing came, and is not tried again for that month.
    const people = (await send('GET', '/api/people')).body.people as { id: string; username: string }[]
    const clerk = people.find(({ username }) => username === 'clerk')!
    expect((await send('PATCH', `/api/people/${clerk.id}`, { isDisabled: true })).status).toBe(200)
    await send('PATCH', `/api/report-schedules/${late.body.id}`, { enabled: false })
    now = zoned('2026-06-02T12:00:00')
    await expect
      .poll(async () => (await scheduleOf(started.body.id)).problem, { timeout: 20_000 })
      .toMatchObject({ code: 'owner' })
    expect(await scheduled()).toHaveLength(4)
    expect((await send('DELETE', `/api/report-schedules/${started.body.id}`)).status).toBe(204)
    await both.stop()
  })

  test('fall due by the week and the quarter too, with conditions of their own', async () => {
    const zoned = (text: string) => new Date(text)
    const start = (wanted: object) =>
      as('elsewhere')('POST', '/api/reports/order-summary/schedules', { hour: 7, ...wanted })
    const listed = async () =>
      (await as('elsewhere')('GET', '/api/report-schedules')).body.schedules as (Schedule & {
        last: { number: string; dueAt: string } | null
      })[]
    now = zoned('2026-06-03T12:00:00')
    for (const [wanted, status] of [
      [{ every: 'week', day: 8 }, 400],
      [{ every: 'quarter', day: 1 }, 400],
      [{ every: 'week', day: 1, presets: { month: 'today' } }, 400],
      [{ every: 'week', day: 1, parameters: { nothing: 1 } }, 400],
      [{ every: 'week', day: 1, parameters: { month: 'no month' } }, 422],
    ] as const)
      expect([wanted, (await start(wanted)).status]).toEqual([wanted, status])
    const weekly = await start({ every: 'week', day: 1, parameters: february })
    expect((weekly.body as unknown as Schedule).nextAt).toBe(zoned('2026-06-08T07:00:00').toISOString())
    const quarterly = await start({ every: 'quarter', month: 1, day: 2, presets: { month: 'this-month' } })
    expect((quarterly.body as unknown as Schedule).nextAt).toBe(zoned('2026-07-02T07:00:00').toISOString())
    const change = { day: 2, hour: 5 }
    expect((await as('boss')('PATCH', `/api/report-schedules/${weekly.body.id}`, change)).status).toBe(404)
    const changed = await as('elsewhere')('PATCH', `/api/report-schedules/${weekly.body.id}`, change)
    expect((changed.body as unknown as Schedule).nextAt).toBe(zoned('2026-06-09T05:00:00').toISOString())

    now = zoned('2026-07-03T12:00:00')
    const issuedOf = async () => {
      const schedules = new Set([weekly.body.id, quarterly.body.id])
      const found = (await listed()).filter(({ id }) => schedules.has(id))
      return found.map(({ last }) => last?.dueAt)
    }
    const server = await serve(1)
    await expect
      .poll(issuedOf, { timeout: 40_000 })
      .toEqual(
        expect.arrayContaining([
          zoned('2026-06-30T05:00:00').toISOString(),
          zoned('2026-07-02T07:00:00').toISOString(),
        ]),
      )
    await server.stop()
    const { body } = await send('GET', '/api/issued-reports?size=5')
    const months = (body.items as Issued[]).map(({ parameters }) => (parameters as typeof february).month)
    expect(months.toSorted()).toEqual(['2026-02', '2026-02', '2026-02', '2026-02', '2026-07'])
    for (const { id } of [weekly.body, quarterly.body])
      expect((await send('DELETE', `/api/report-schedules/${id}`)).status).toBe(204)
  })

  /** Servers on one store, each looking often. */
  async function serve(count: number) {
    const { database } = suite
    const services = {
      db: database.db,
      clock: () => now,
      office: officeHere,
      printer,
      blobs,
      forms: new FormStore(database.db),
      reports: new ReportStore(database.db),
    }
    let looks = 0
    const faults: unknown[] = []
    const servers = await Promise.all(
      Array.from({ length: count }, async () => {
        const queue = await openQueue(database, { pollMs: 50, retrySeconds: 0, graceMs: 500 })
        const work = { ...scheduleWork(services), every: 30 }
        const background = await serveBackground([work], { queue, log: (entry) => void faults.push(entry) })
        const looking = setInterval(() => looks++, 30)
        return {
          async stop() {
            clearInterval(looking)
            await background.stop()
            await queue.stop()
          },
        }
      }),
    )
    return {
      /** Long enough for some looks more. */
      async settle() {
        const before = looks
        await expect.poll(() => looks, { timeout: 10_000 }).toBeGreaterThan(before + 10)
      },
      async stop() {
        await Promise.all(servers.map((server) => server.stop()))
        expect(faults).toEqual([])
      },
    }
  }
})
