import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { batchLimits } from '../../packages/server/src/batches/batch-limits.ts'
import { forgetOldBatches } from '../../packages/server/src/batches/forget-old-batches.ts'
import { batchWork } from '../../packages/server/src/batches/batch-work.ts'
import type { OpenDatabase } from '../../packages/server/src/db/database.ts'
import { newId } from '../../packages/server/src/new-id.ts'
import { FormStore } from '../../packages/server/src/forms/form-store.ts'
import { serveBackground } from '../../packages/server/src/jobs/background.ts'
import { openQueue, type JobQueue } from '../../packages/server/src/jobs/queue.ts'
import type { PrintBatch, BatchOptions } from '../../packages/server/src/print/print-batch.ts'
import { ThreadPrinter } from '../../packages/server/src/print/sheet-printer.ts'
import { readPdfText } from '../support/pdf.ts'
import { endAll, startServing, type RunningServer } from '../support/running-server.ts'
import { appOver, databases, memoryBlobs, sender, startSuite, type Send } from './server-suite.ts'
import { officeHere } from '../support/office-here.ts'

interface Told {
  id: string
  state: string
  done: number
  total: number
  size: number | null
  first?: string
  last?: string
  problem: { code: string; sheet?: string } | null
}

const nothing = { fill: false, see: 'none', edit: false, print: false, export: false }
const clerk = { fill: true, see: 'department', edit: false, print: true, export: false }

/** Prints as the server does, and can be held before each sheet. */
class HeldPrinter extends ThreadPrinter {
  /** Sheets that are let through. */
  allowed = Infinity
  runs = 0
  override async *printBatch({ sheets, as }: PrintBatch, options?: BatchOptions) {
    this.runs++
    yield* super.printBatch({ sheets: this.hold(sheets, options?.signal), as }, options)
  }
  private async *hold(sheets: PrintBatch['sheets'], signal: AbortSignal | undefined) {
    let given = 0
    for await (const sheet of sheets) {
      while (given >= this.allowed) {
        if (signal?.aborted) return
        await new Promise((go) => setTimeout(go, 10))
      }
      given++
      yield sheet
    }
  }
}

describe.each(Object.entries(databases))('batches on %s', (_, open) => {
  let suite: Awaited<ReturnType<typeof startSuite>>
  let database: OpenDatabase
  const printer = new HeldPrinter()
  const blobs = memoryBlobs()
  let queue: JobQueue
  let background: Awaited<ReturnType<typeof serveBackground>>
  let app: ReturnType<typeof appOver>
  let send: Send
  let clerkHeaders: Record<string, string>
  let asClerk: Send
  let now = Date.parse('2026-03-05T08:00:00Z')
  const clock = () => new Date(now++)

  /** What a process does that starts on the store. */
  async function start() {
    queue = await openQueue(database, { isAlone: true, pollMs: 50, retrySeconds: 0, graceMs: 500 })
    app = appOver(database, { blobs, printer, line: queue, clock })
    send = sender(app, suite.admin)
    asClerk = sender(app, clerkHeaders)
    const printing = {
      db: database.db,
      clock,
      office: officeHere,
      forms: new FormStore(database.db),
      printer,
      blobs,
    }
    background = await serveBackground([batchWork(printing)], { queue, log: () => {} })
  }

  async function stop() {
    await background.stop()
    await queue.stop()
  }

  beforeAll(async () => {
    suite = await startSuite(open)
    database = suite.database
    clerkHeaders = await suite.join({
      username: 'clerk',
      posts: ['survey-specialist'],
      department: 'quality',
    })
    const access = { posts: { 'survey-specialist': clerk, '*': nothing }, fields: {} }
    expect((await suite.send('PUT', '/api/access/order', { access, revision: 0 })).status).toBe(200)
  })
  beforeEach(async () => {
    printer.allowed = Infinity
    printer.runs = 0
    await start()
  })
  afterEach(stop)
  afterAll(async () => {
    await printer.close()
    await database.close()
  })

  test('one id is one batch, which gives numbers out once, also to requests at once', async () => {
    const id = newId(clock())
    const numbers = async () => (await send('GET', '/api/forms/order/paper-numbers')).body.total
    const before = await numbers()
    const wanted = { id, selection: { formId: 'order', blank: 4 } }
    const answers = await Promise.all([1, 2, 3].map(() => send('POST', '/api/batches', wanted)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201])
    expect(answers.map(({ body }) => body.id)).toEqual([id, id, id])
    expect((await send('POST', '/api/batches', wanted)).status).toBe(200)
    expect(await numbers()).toBe(before + 4)
    const theirs = await asClerk('POST', '/api/batches', wanted)
    expect([theirs.status, theirs.body.id]).toEqual([409, undefined])
    expect(await numbers()).toBe(before + 4)
    // The series has no gap where one was refused.
    const next = await send('POST', '/api/batches', { selection: { formId: 'order', blank: 1 } })
    const sequence = (number: unknown) => Number(String(number).slice(-6))
    expect(sequence(next.body['first'])).toBe(sequence(answers[0]!.body['last']) + 1)
  })

  async function store(
    customers: readonly string[],
    by: Send = send,
  ): Promise<{ id: string; number: string }[]> {
    const stored = []
    for (const customer of customers) {
      const { body } = await by('POST', '/api/forms/order/submissions', { record: { customer } })
      stored.push({ id: body.id, number: body.number })
    }
    return stored
  }
  async function begin(selection: object, more: object = {}, by: Send = send): Promise<Told> {
    const { status, body } = await by('POST', '/api/batches', {
      selection: { formId: 'order', ...selection },
      ...more,
    })
    expect([status, body]).toEqual([201, expect.anything()])
    return body as unknown as Told
  }
  const find = async (id: string, by: Send = send) =>
    (await by('GET', `/api/batches/${id}`)).body as unknown as Told
  async function ended(id: string, by: Send = send): Promise<Told> {
    await expect
      .poll(async () => (await find(id, by)).state, { timeout: 20_000 })
      .toMatch(/done|failed|cancelled/)
    return find(id, by)
  }
  async function fileOf(id: string): Promise<Uint8Array> {
    const response = await app.request(`/api/batches/${id}/file`, { headers: suite.admin })
    expect(response.status).toBe(200)
    return new Uint8Array(await response.arrayBuffer())
  }
  const auditOf = async (action: string) =>
    (await send('GET', `/api/audit?action=${action}`)).body.entries as { details: Record<string, unknown> }[]

  test('prints chosen records in their order, as one PDF', async () => {
    const [a, b, c] = await store(['甲公司', '乙公司', '丙公司'])
    const { id, state, total } = await begin({ ids: [c!.id, a!.id, b!.id] })
    expect({ state, total }).toEqual({ state: 'waiting', total: 3 })
    expect(await ended(id)).toMatchObject({ state: 'done', done: 3, total: 3, problem: null })
    const pages = await readPdfText(await fileOf(id))
    expect(pages.map((page) => /(.)公司/.exec(page)?.[1])).toEqual(['丙', '甲', '乙'])
    expect(pages[0]).toContain(c!.number)
    const [batch] = await auditOf('records.printed')
    expect(await auditOf('record.printed')).toEqual([])
    // One entry stands for all of them; a record's own story still says that it was printed.
    const { entries } = (await send('GET', `/api/audit?partOf=${id}`)).body as unknown as {
      entries: { submissionId: string }[]
    }
    expect(entries.map(({ submissionId }) => submissionId)).toEqual([b!.id, a!.id, c!.id])
    expect((await send('GET', `/api/audit?submissionId=${a!.id}`)).body.entries).toMatchObject([
      { action: 'record.printed', details: { batch: id } },
      { action: 'record.submitted' },
    ])
    expect(batch?.details).toMatchObject({ batch: id, count: 3, output: 'pdf' })
    expect((await send('GET', '/api/audit/verify')).body).toMatchObject({ breaks: [] })
  })

  test('prints what a search finds, as a ZIP', async () => {
    const [one] = await store(['找得到'])
    const find = { filters: [{ field: '/customer', op: 'eq', value: '找得到' }] }
    const { id } = await begin({ find }, { output: 'zip' })
    await ended(id)
    expect(Object.keys(unzipSync(await fileOf(id)))).toEqual([`${one!.number} 订单.pdf`])
    const { body } = await send('GET', '/api/batches')
    expect((body.batches as Told[])[0]).toMatchObject({ id, state: 'done' })
  })

  test('refuses what cannot be printed, in words', async () => {
    const ids = Array.from({ length: batchLimits.sheets + 1 }, () => crypto.randomUUID())
    for (const [selection, status] of [
      [{ formId: 'order', ids: [] }, 400],
      [{ formId: 'order', ids }, 400],
      [{ formId: 'order', ids: [ids[0]] }, 404],
      [{ formId: 'order', find: { filters: [{ field: '/customer', op: 'eq', value: '无此' }] } }, 400],
      [{ formId: 'none', blank: 1 }, 404],
      [{ formId: 'order', blank: 0 }, 400],
      [{ formId: 'order', blank: 2001 }, 400],
      [{ formId: 'order', ids: [ids[0]], blank: 1 }, 400],
    ] as const) {
      const answer = await send('POST', '/api/batches', { selection })
      expect([selection, answer.status]).toEqual([selection, status])
    }
  })

  test('are their owner’s alone, and print what the owner sees', async () => {
    const [own] = await store(['自己的'], asClerk)
    const [others] = await store(['别部门的'])
    const refused = await asClerk('POST', '/api/batches', {
      selection: { formId: 'order', ids: [own!.id, others!.id] },
    })
    expect(refused.status).toBe(404)
    const { id, total } = await begin({ find: {} }, {}, asClerk)
    expect(total).toBe(1)
    await ended(id, asClerk)
    for (const [method, path] of [
      ['GET', ''],
      ['GET', '/file'],
      ['POST', '/cancel'],
      ['POST', '/again'],
    ] as const)
      expect(
        (await send(method, `/api/batches/${id}${path}`, method === 'POST' ? {} : undefined)).status,
      ).toBe(404)
  })

  test('are given up where their owner may not print any more, or no longer sees a record', async () => {
    const [own] = await store(['以后看不到'], asClerk)
    const { body } = await send('GET', '/api/access/order')
    const { access, revision } = body as unknown as { access: object; revision: number }
    const setAccess = async (post: object, at: number) =>
      expect(
        (
          await send('PUT', '/api/access/order', {
            access: { posts: { 'survey-specialist': post, '*': nothing }, fields: {} },
            revision: at,
          })
        ).status,
      ).toBe(200)
    await stop()
    const waiting = await begin({ ids: [own!.id] }, {}, asClerk)
    await setAccess({ ...clerk, print: false }, revision)
    await start()
    expect(await ended(waiting.id, asClerk)).toMatchObject({ state: 'failed', problem: { code: 'right' } })
    await send('PUT', '/api/access/order', { access, revision: revision + 1 })
    const again = await asClerk('POST', `/api/batches/${waiting.id}/again`, {})
    expect(again.status).toBe(200)
    expect(await ended(waiting.id, asClerk)).toMatchObject({ state: 'done', problem: null })
    await setAccess({ ...clerk, print: false }, revision + 2)
    expect((await asClerk('GET', `/api/batches/${waiting.id}/file`)).status).toBe(403)
    await send('PUT', '/api/access/order', { access, revision: revision + 3 })
  })

  test('leave out what their owner may not know', async () => {
    const [own] = await store(['不可外传'], asClerk)
    const { body } = await send('GET', '/api/access/order')
    const { revision } = body as unknown as { revision: number }
    const posts = { 'survey-specialist': clerk, '*': nothing }
    const fields = { '/customer': { 'survey-specialist': 'hide' } }
    expect((await send('PUT', '/api/access/order', { access: { posts, fields }, revision })).status).toBe(200)
    const { id } = await begin({ ids: [own!.id] }, {}, asClerk)
    await ended(id, asClerk)
    const file = await app.request(`/api/batches/${id}/file`, { headers: clerkHeaders })
    const [page] = await readPdfText(new Uint8Array(await file.arrayBuffer()))
    expect(page).toContain(own!.number)
    expect(page).not.toContain('不可外传')
    await send('PUT', '/api/access/order', { access: { posts, fields: {} }, revision: revision + 1 })
  })

  test('are cancelled while they run, leaving nothing', async () => {
    const records = await store(Array.from({ length: 30 }, (_, index) => `第${index}家`))
    printer.allowed = 10
    const kept = blobs.keys().length
    const { id } = await begin({ ids: records.map((record) => record.id) })
    await expect.poll(async () => (await find(id)).done, { timeout: 10_000 }).toBeGreaterThan(0)
    expect((await send('GET', `/api/batches/${id}/file`)).status).toBe(409)
    expect((await send('POST', `/api/batches/${id}/again`, {})).status).toBe(409)
    expect((await send('POST', `/api/batches/${id}/cancel`, {})).body).toMatchObject({ state: 'cancelled' })
    printer.allowed = Infinity
    expect((await send('POST', `/api/batches/${id}/cancel`, {})).status).toBe(409)
    // The next one is not held up, and the cancelled one stays so.
    const next = await begin({ ids: [records[0]!.id] })
    expect(await ended(next.id)).toMatchObject({ state: 'done' })
    expect(await find(id)).toMatchObject({ state: 'cancelled', size: null })
    expect(blobs.keys().length).toBe(kept + 1)
  })

  test('are finished once after the server stopped in the middle', async () => {
    const records = await store(Array.from({ length: 30 }, (_, index) => `第${index}户`))
    const before = (await auditOf('records.printed')).length
    printer.allowed = 10
    const { id } = await begin({ ids: records.map((record) => record.id) })
    await expect.poll(async () => (await find(id)).done, { timeout: 10_000 }).toBeGreaterThan(0)
    await stop()
    printer.allowed = Infinity
    await start()
    expect(await ended(id)).toMatchObject({ state: 'done', done: 30, total: 30 })
    expect(printer.runs).toBe(2)
    expect(await readPdfText(await fileOf(id))).toHaveLength(30)
    expect((await auditOf('records.printed')).length).toBe(before + 1)
  })

  test('wait in a line that is not endless', async () => {
    const [one] = await store(['等'])
    await stop()
    const waiting = await Promise.all(
      Array.from({ length: 8 }, () =>
        send('POST', '/api/batches', { selection: { formId: 'order', ids: [one!.id] } }),
      ),
    )
    expect(waiting.map(({ status }) => status).sort()).toEqual([201, 201, 201, 201, 201, 409, 409, 409])
    await start()
    for (const { status, body } of waiting) if (status === 201) await ended(body.id)
  })

  test('are forgotten after a week, with their files', async () => {
    const [one] = await store(['旧'])
    const { id } = await begin({ ids: [one!.id] })
    await ended(id)
    const forget = (at: Date) => forgetOldBatches({ db: database.db, blobs, clock: () => at })
    await forget(new Date(now + batchLimits.kept - 60_000))
    expect((await find(id)).state).toBe('done')
    await forget(new Date(now + batchLimits.kept + 1000))
    expect((await send('GET', `/api/batches/${id}`)).status).toBe(404)
    expect(blobs.keys().filter((key) => key.startsWith('batches/'))).toEqual([])
  })

  describe('of numbered blank sheets', () => {
    const submit = (number: string, headers = {}) =>
      send('POST', '/api/forms/order/submissions', { record: { customer: '纸' }, number }, headers)

    test('give out the next numbers, each on its sheet', async () => {
      const [before] = await store(['之前'])
      const { id, first, last } = await begin({ blank: 3 })
      const [after] = await store(['之后'])
      const count = (number: string | undefined) => Number(number?.split('-')[2])
      expect([first, last, after!.number].map(count)).toEqual(
        [1, 3, 4].map((step) => count(before!.number) + step),
      )
      expect(await ended(id)).toMatchObject({ state: 'done', total: 3 })
      const pages = await readPdfText(await fileOf(id))
      expect(pages.map((page) => /DD-2026-\d{6}/.exec(page)?.[0])).toEqual([
        first,
        expect.stringMatching(/^DD-2026-/),
        last,
      ])
      const [entry] = await auditOf('numbers.reserved')
      expect(entry?.details).toMatchObject({ batch: id, count: 3, first, last })
    })

    test('a number becomes one record’s, whoever enters it at the same time', async () => {
      const { first, last } = await begin({ blank: 2 })
      const answers = await Promise.all(Array.from({ length: 6 }, () => submit(first!)))
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409])
      const stored = answers.find(({ status }) => status === 201)!.body
      expect(stored.number).toBe(first)
      expect(answers.find(({ status }) => status === 409)!.body).toMatchObject({ code: 'number-used' })
      expect((await submit('DD-2026-999999')).status).toBe(400)
      const once = { 'Idempotency-Key': `paper-${last}` }
      expect([(await submit(last!, once)).status, (await submit(last!, once)).status]).toEqual([201, 200])
      const used = await send('GET', '/api/forms/order/paper-numbers?state=used')
      expect(
        (used.body.items as unknown as { number: string }[]).find((item) => item.number === first),
      ).toMatchObject({
        submissionId: stored.id,
        state: 'used',
      })
      expect((await send('GET', `/api/find?search=${first}`)).body.total).toBe(1)
    })

    test('a sheet that is spoiled becomes none', async () => {
      const { id, first, last } = await begin({ blank: 2 })
      await ended(id)
      const end = (number: string, reason = '打印机卡纸') =>
        send('POST', `/api/forms/order/paper-numbers/${number}/void`, { reason })
      expect((await end(first!, ' ')).status).toBe(400)
      expect((await end(first!)).body).toMatchObject({
        number: first,
        state: 'void',
        voidReason: '打印机卡纸',
      })
      expect((await end(first!)).status).toBe(409)
      expect((await end('DD-2026-999999')).status).toBe(400)
      const refused = await submit(first!)
      expect([refused.status, refused.body.code]).toEqual([409, 'number-void'])
      // Printed again, only what is still open stands on paper.
      expect((await send('POST', `/api/batches/${id}/again`, {})).body).toMatchObject({
        // Whoever waits for work may have begun.
        state: expect.stringMatching(/^(waiting|running)$/) as string,
        total: 1,
      })
      await ended(id)
      expect(await readPdfText(await fileOf(id))).toEqual([expect.stringContaining(last!)])
      expect((await submit(last!)).status).toBe(201)
      expect((await send('POST', `/api/batches/${id}/again`, {})).status).toBe(409)
      const [entry] = await auditOf('numbers.voided')
      expect(entry?.details).toEqual({ number: first, reason: '打印机卡纸' })
    })

    test('every number of the series is a record’s or a sheet’s', async () => {
      const { rows } = await database.execute(
        `select count(*)::int as given, max(split_part(number, '-', 3)::int) as last from
          (select number from submissions union select number from paper_numbers) as numbers`,
      )
      const [{ given, last }] = rows as [{ given: number; last: number }]
      expect(given).toBe(last)
    })
  })
})

describe('a server killed in the middle of a batch', () => {
  const SEED = new URL('../../schemas/complaints/complaint-register-1.schema.json', import.meta.url)
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'paperwright-batch-'))
    await mkdir(join(folder, 'library'))
    await copyFile(SEED, join(folder, 'library', 'complaint-register-1.schema.json'))
  })
  afterAll(async () => {
    endAll()
    await rm(folder, { recursive: true, force: true })
  })

  test('prints it after the next start, every sheet once', { timeout: 120_000 }, async () => {
    const place = { data: join(folder, 'data'), library: join(folder, 'library') }
    const first = await startServing(place)
    const ask = async ({ url, admin }: RunningServer, path: string, init: RequestInit = {}) =>
      fetch(url + path, { ...init, headers: { ...admin, 'Content-Type': 'application/json' } })
    const selection = { formId: 'complaint-register-1', blank: 400 }
    const begun = await ask(first, '/api/batches', { method: 'POST', body: JSON.stringify({ selection }) })
    const { id } = (await begun.json()) as Told
    const find = async (server: RunningServer) =>
      (await (await ask(server, `/api/batches/${id}`)).json()) as Told
    await expect
      .poll(async () => (await find(first)).done, { timeout: 30_000, interval: 20 })
      .toBeGreaterThan(0)
    expect((await find(first)).state).toBe('running')
    await first.end('SIGKILL')
    const second = await startServing(place)
    await expect.poll(async () => (await find(second)).state, { timeout: 60_000 }).toBe('done')
    expect(await find(second)).toMatchObject({ done: 400, total: 400, problem: null })
    const file = await ask(second, `/api/batches/${id}/file`)
    const pages = await readPdfText(new Uint8Array(await file.arrayBuffer()))
    expect(new Set(pages.map((page) => /TSD-\d{4}-\d{6}/.exec(page)?.[0])).size).toBe(400)
    expect(await second.end('SIGTERM')).toBe(0)
  })
})
