import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { readJson } from '../corpus/library.ts'
import { newDatabase } from '../support/new-database.ts'
import { readPdfText } from '../support/pdf.ts'
import { ADMIN } from '../support/sign-in.ts'
import { endAll, startServing, type RunningServer } from '../support/running-server.ts'

// Processes start slowly where the machine is busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const FORM = 'complaint-register-1'
const SEED = new URL(`../../schemas/complaints/${FORM}.schema.json`, import.meta.url)
const TOKEN = 'of the tests alone'
const sample = readJson(`complaints/${FORM}.record.json`) as Record<string, unknown>

let folder: string
let one: RunningServer
let two: RunningServer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paperwright-several-'))
  const library = join(folder, 'library')
  await mkdir(library)
  await copyFile(SEED, join(library, `${FORM}.schema.json`))
  const databaseUrl = await newDatabase(inject('postgresUrl'))
  // The folder of files is one for both, as a network's folder would be.
  const place = { data: join(folder, 'data'), library, databaseUrl }
  const env = { PAPERWRIGHT_METRICS_TOKEN: TOKEN }
  ;[one, two] = await Promise.all([startServing({ ...place, env }), startServing({ ...place, env })])
})
afterAll(async () => {
  endAll()
  await rm(folder, { recursive: true, force: true })
})

/** Sends JSON with the cookie of someone. */
function ask(
  { url }: RunningServer,
  path: string,
  { body, cookie = one.admin['Cookie']! }: { body?: object; cookie?: string } = {},
): Promise<Response> {
  return fetch(url + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { Cookie: cookie, Origin: url, 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
}

const read = async <Body>(answer: Promise<Response>) => (await (await answer).json()) as Body

async function signIn(server: RunningServer, username: string, password: string) {
  const answer = await ask(server, '/api/auth/sign-in/username', { body: { username, password }, cookie: '' })
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  return { status: answer.status, cookie }
}

async function takeIn(username: string): Promise<void> {
  const person = { name: username, username, password: ADMIN.password }
  expect((await ask(one, '/api/people', { body: person })).status).toBe(201)
}

test('who signed in at one is known at the other, until they sign out at either', async () => {
  await takeIn('wangfang')
  const { cookie } = await signIn(one, 'wangfang', ADMIN.password)
  const actorAt = async (server: RunningServer) =>
    (await read<{ actor: { name: string } | null }>(ask(server, '/api/session', { cookie }))).actor?.name
  expect([await actorAt(one), await actorAt(two)]).toEqual(['wangfang', 'wangfang'])
  expect((await ask(two, '/api/auth/sign-out', { body: {}, cookie })).status).toBe(200)
  expect([await actorAt(one), await actorAt(two)]).toEqual([undefined, undefined])
})

test('numbers have no gap and none is given twice while records are saved through both; the log is one chain', async () => {
  const saves = Array.from({ length: 60 }, async (_, at) => {
    const answer = await ask(at % 2 === 0 ? one : two, `/api/forms/${FORM}/submissions`, {
      body: { record: { ...sample, acceptanceNo: `K-${at}` } },
    })
    expect(answer.status).toBe(201)
    return ((await answer.json()) as { number: string }).number
  })
  const numbers = (await Promise.all(saves)).map((number) => Number(number.slice(-6))).sort((a, b) => a - b)
  expect(numbers).toEqual(numbers.map((_, at) => at + 1))
  for (const server of [one, two])
    expect(await read(ask(server, '/api/audit/verify'))).toMatchObject({ breaks: [], records: 60 })
})

test('a draft handed in at both at once becomes one record, and answers with it at either', async () => {
  for (let round = 0; round < 5; round++) {
    const { id: draft } = await read<{ id: string }>(
      ask(one, `/api/forms/${FORM}/drafts`, { body: { record: sample } }),
    )
    const answers = await Promise.all(
      [one, two, one, two].map((server, at) =>
        ask(server, `/api/forms/${FORM}/submissions`, {
          body: { record: { ...sample, remarks: `窗口 ${at}` }, draft },
        }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201])
    const stored = await Promise.all(answers.map((answer) => answer.json() as Promise<{ number: string }>))
    expect(new Set(stored.map(({ number }) => number)).size).toBe(1)
    for (const server of [one, two]) expect((await ask(server, `/api/drafts/${draft}`)).status).toBe(410)
  }
})

test('batches begun at one are printed once each, by either, and fetched at the other', async () => {
  const { items } = await read<{ items: { id: string }[] }>(
    ask(one, `/api/forms/${FORM}/submissions?limit=5`),
  )
  const ids = items.map(({ id }) => id)
  const begin = () =>
    read<{ id: string }>(ask(one, '/api/batches', { body: { selection: { formId: FORM, ids } } }))
  const batches = await Promise.all([begin(), begin(), begin(), begin()])
  for (const { id } of batches) {
    const state = async () => (await read<{ state: string }>(ask(two, `/api/batches/${id}`))).state
    await expect.poll(state, { timeout: 60_000 }).toBe('done')
    for (const server of [one, two]) {
      const file = await ask(server, `/api/batches/${id}/file`)
      expect(file.status).toBe(200)
      expect(await readPdfText(new Uint8Array(await file.arrayBuffer()))).toHaveLength(ids.length)
    }
  }
  const counted = async (server: RunningServer, metric: string) => {
    const answer = await fetch(`${server.url}/metrics`, { headers: { Authorization: `Bearer ${TOKEN}` } })
    const line = (await answer.text()).split('\n').find((found) => found.startsWith(metric))
    return Number(line?.split(' ').at(-1) ?? 0)
  }
  const inBoth = async (metric: string) => (await counted(one, metric)) + (await counted(two, metric))
  expect(await inBoth('paperwright_print_duration_seconds_count{kind="batch"}')).toBe(batches.length)
  expect(await inBoth('paperwright_sheets_printed_total')).toBe(batches.length * ids.length)
})

test('of forty wrong passwords at once, at both servers and under both names, ten are looked at', async () => {
  await takeIn('liming')
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, tried) => signIn(tried % 2 === 0 ? one : two, 'liming', `wrong ${tried}`)),
  )
  const statuses = answers.map(({ status }) => status).sort()
  expect(statuses).toEqual([...Array<number>(10).fill(401), ...Array<number>(30).fill(429)])
  for (const server of [one, two]) expect((await signIn(server, 'liming', ADMIN.password)).status).toBe(429)
})

test('a server that stops leaves the other at work', async () => {
  expect(await two.end('SIGTERM')).toBe(0)
  expect((await ask(one, `/api/forms/${FORM}/submissions`, { body: { record: sample } })).status).toBe(201)
  expect(await one.end('SIGTERM')).toBe(0)
})
