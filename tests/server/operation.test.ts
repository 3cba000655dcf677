import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { LogEntry } from '../../packages/server/src/log/log.ts'
import { measuredPrinter } from '../../packages/server/src/metrics/measured-printer.ts'
import { prometheusMetrics } from '../../packages/server/src/metrics/prometheus-metrics.ts'
import { endAll, startServing } from '../support/running-server.ts'
import { appOver, databases, FakePrinter, sender, startSuite } from './server-suite.ts'

const TOKEN = 'of the tests alone'
const SUBMISSIONS = '/api/forms/order/submissions'
const SEED = new URL('../../schemas/complaints/complaint-register-1.schema.json', import.meta.url)

// Processes start slowly where the machine is busy.
vi.setConfig({ testTimeout: 120_000 })

describe.each(Object.entries(databases))('operation on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  beforeAll(async () => {
    suite = await startSuite(open)
  })
  afterAll(() => suite.database.close())

  test('the log has a line for each request, and nothing of what people entered or who they are', async () => {
    const logged: LogEntry[] = []
    const printer = new FakePrinter()
    const app = appOver(suite.database, { printer, log: (entry) => logged.push(entry) })
    const send = sender(app, suite.admin)
    const { body: stored } = await send('POST', SUBMISSIONS, { record: { customer: '张三丰' } })
    await send('GET', `/api/forms/order/find?q=${encodeURIComponent('张三丰')}`)
    await send('PUT', `/api/submissions/${stored.id}`, { record: { customer: '张无忌' }, revision: 1 })
    await send('POST', SUBMISSIONS, { record: { customer: 5 } })
    await send('GET', `/api/forms/${encodeURIComponent('张三丰')}`)
    await send('GET', '/张三丰')
    await sender(app)('POST', '/api/auth/sign-in/email', {
      email: 'zhang@example.com',
      password: 'Kunlun-77',
    })
    printer.print = () => Promise.reject(new Error('no paper'))
    await app.request(`/api/submissions/${stored.id}/sheet.pdf`, { headers: suite.admin })

    const requests = logged.filter(({ msg }) => msg === 'request')
    expect(requests.map(({ method, route, status }) => [method, route, status])).toEqual([
      ['POST', '/api/forms/:id/submissions', 201],
      ['GET', '/api/forms/:id/find', 200],
      ['PUT', '/api/submissions/:id', 400],
      ['POST', '/api/forms/:id/submissions', 422],
      ['GET', '/api/forms/:id', 400],
      ['GET', '/*', 404],
      ['POST', '/api/auth/sign-in/email', 401],
      ['GET', '/api/submissions/:id/sheet.pdf', 500],
    ])
    for (const { level, requestId, ms, bytes, status } of requests) {
      expect(requestId).toMatch(/^[\w-]{36}$/)
      expect(ms).toBeGreaterThan(0)
      expect(bytes).toBeTypeOf('number')
      expect(level).toBe(status === 500 ? 'error' : 'info')
    }
    const error = logged.find(({ msg }) => msg === 'unforeseen')
    expect(error).toMatchObject({ message: 'no paper', requestId: requests.at(-1)!['requestId'] })

    const text = JSON.stringify(logged)
    const secrets = ['张', stored.id, stored.number, 'zhang', 'Kunlun', 'admin@', suite.admin['Cookie']!]
    for (const secret of secrets) expect(text).not.toContain(secret)
  })

  test('what Prometheus reads is there for the token alone', async () => {
    const ask = (app: ReturnType<typeof appOver>, authorization?: string) =>
      app.request('/metrics', {
        headers: authorization === undefined ? {} : { Authorization: authorization },
      })
    const off = appOver(suite.database)
    expect((await ask(off, `Bearer ${TOKEN}`)).status).toBe(404)

    const metrics = prometheusMetrics(suite.database)
    const printer = measuredPrinter(new FakePrinter(), metrics)
    const app = appOver(suite.database, { watched: { metrics, token: TOKEN }, printer })
    for (const refused of [undefined, 'Bearer ', 'Bearer of the tests alon', `Basic ${TOKEN}`])
      expect((await ask(app, refused)).status).toBe(404)
    // Who is signed in, even as an admin, is not asked.
    expect((await app.request('/metrics', { headers: suite.admin })).status).toBe(404)

    const send = sender(app, suite.admin)
    const { body: stored } = await send('POST', SUBMISSIONS, { record: { customer: '甲' } })
    const table = { heads: ['客户'], mapping: ['/customer'], rows: [['乙'], ['丙']] }
    expect((await send('POST', '/api/forms/order/import', table)).status).toBe(201)
    await app.request(`/api/submissions/${stored.id}/sheet.pdf`, { headers: suite.admin })
    const wrong = { email: 'nobody@example.com', password: 'wrong-password' }
    expect((await sender(app)('POST', '/api/auth/sign-in/email', wrong)).status).toBe(401)
    await send('GET', '/api/no/such/place')

    const answer = await ask(app, `Bearer ${TOKEN}`)
    expect(answer.headers.get('Content-Type')).toContain('text/plain')
    const lines = (await answer.text()).split('\n')
    const value = (start: string) =>
      Number(
        lines
          .find((line) => line.startsWith(start))
          ?.split(' ')
          .at(-1),
      )
    const requests = (method: string, route: string, status: number) =>
      value(
        `paperwright_http_request_duration_seconds_count{method="${method}",route="${route}",status="${status}"}`,
      )
    expect(requests('POST', '/api/forms/:id/submissions', 201)).toBe(1)
    expect(requests('GET', '/api/*', 404)).toBe(1)
    expect(value('paperwright_submissions_stored_total')).toBe(3)
    expect(value('paperwright_sheets_printed_total')).toBe(1)
    expect(value('paperwright_print_duration_seconds_count{kind="sheet"}')).toBe(1)
    expect(value('paperwright_prints_in_progress{kind="sheet"}')).toBe(0)
    expect(value('paperwright_sign_ins_refused_total{status="401"}')).toBe(1)
    expect(value('paperwright_print_batches{state="waiting"}')).toBe(0)
    expect(value('process_resident_memory_bytes')).toBeGreaterThan(1e7)
    expect(lines.join()).not.toContain(stored.id)
  })

  test('whoever asks too often is told when to go on, each person for themselves', async () => {
    const app = appOver(suite.database, { limits: { person: 20, address: 5 } })
    const admin = sender(app, suite.admin)
    for (let count = 0; count < 20; count++) expect((await admin('GET', '/api/session')).status).toBe(200)
    const refused = await admin('GET', '/api/forms')
    expect(refused).toMatchObject({ status: 429, body: { title: 'Too many requests' } })
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)

    const wrong = { email: 'nobody@example.com', password: 'wrong-password' }
    const statuses: number[] = []
    for (let count = 0; count < 6; count++)
      statuses.push((await sender(app)('POST', '/api/auth/sign-in/email', wrong)).status)
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
    expect((await app.request('/healthz')).status).toBe(200)
    const other = await suite.join({ username: 'often' })
    expect((await sender(app, other)('GET', '/api/forms')).status).toBe(200)
  })
})

describe('a server as a process', () => {
  let folder: string
  let library: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'paperwright-operation-'))
    library = join(folder, 'library')
    await mkdir(library)
    await copyFile(SEED, join(library, 'complaint-register-1.schema.json'))
  })
  afterAll(async () => {
    endAll()
    await rm(folder, { recursive: true, force: true })
  })

  test('that is told to stop says so to a balancer, and goes on answering for as long as that needs', async () => {
    const server = await startServing({
      data: join(folder, 'stopping'),
      library,
      env: { PAPERWRIGHT_DRAIN_SECONDS: '2' },
    })
    const health = async () => {
      const response = await fetch(`${server.url}/healthz`)
      return { status: response.status, body: await response.json() }
    }
    expect(await health()).toEqual({ status: 200, body: { status: 'ok' } })
    const ended = server.end('SIGTERM')
    await expect.poll(health).toEqual({ status: 503, body: { status: 'stopping' } })
    const answer = await fetch(`${server.url}/api/forms`, { headers: server.admin })
    expect(answer.status).toBe(200)
    await answer.json()
    const started = performance.now()
    expect(await ended).toBe(0)
    // Connections that are kept alive are not waited for.
    expect(performance.now() - started).toBeLessThan(4500)
    await expect(health()).rejects.toThrow()

    const lines = server.stderr().trim().split('\n')
    const log = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    const moments = log.map(({ msg }) => msg).filter((msg) => msg !== 'request')
    expect(moments).toEqual(['started', 'stopping', 'stopped'])
    expect(log.filter(({ route }) => route === '/api/forms')).toHaveLength(1)
    // A balancer that asks whether all is well leaves no lines.
    expect(log.filter(({ route, status }) => route === '/healthz' && status === 200)).toEqual([])
  })
})
