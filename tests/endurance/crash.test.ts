import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { readJson } from '../corpus/library.ts'
import { EMPTY_STORE, newDatabase } from '../support/new-database.ts'
import { ADMIN_ENV, endAll, runCommand, startServing, type RunningServer } from '../support/running-server.ts'

const FORM = '/api/forms/complaint-register-1/submissions'
const sample = readJson('complaints/complaint-register-1.record.json') as Record<string, unknown>

interface Stored {
  id: string
  number: string
  revision: number
  record: Record<string, unknown>
}

const SEED = new URL('../../schemas/complaints/complaint-register-1.schema.json', import.meta.url)

// Processes start slowly where the machine is busy.
vi.setConfig({ testTimeout: 120_000 })

let folder: string
let library: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paperwright-crash-'))
  library = join(folder, 'library')
  await mkdir(library)
  await copyFile(SEED, join(library, 'complaint-register-1.schema.json'))
})
afterAll(async () => {
  endAll()
  await rm(folder, { recursive: true, force: true })
})

describe.each([
  ['PGlite', async () => ({ data: join(folder, 'data'), library })],
  [
    'PostgreSQL',
    async () => ({
      data: join(folder, 'unused'),
      library,
      databaseUrl: await newDatabase(inject('postgresUrl'), EMPTY_STORE),
    }),
  ],
])('killed in the middle of 200 saves on %s', (_, place) => {
  test('every answered save is there, none is half there, each with its events', async () => {
    const where = await place()
    const server = await startServing(where)
    const answered: Stored[] = []
    let killed: Promise<unknown> | undefined
    const send = async (index: number) => {
      const record = { ...sample, acceptanceNo: `K-${index}` }
      const first = await call(server, 'POST', FORM, { record })
      answered.push(first)
      // Every other record is changed at once: the kill falls into changes too.
      if (index % 2 === 0) {
        const change = { record: { ...record, remarks: `改${index}` }, revision: 1, reason: '补' }
        answered.push(await call(server, 'PUT', `/api/submissions/${first.id}`, change))
      }
      if (answered.length > 60) killed ??= server.end('SIGKILL')
    }
    const outcomes = await Promise.allSettled(Array.from({ length: 200 }, (_, index) => send(index)))
    await killed
    expect(outcomes.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(20)

    const again = await startServing(where)
    try {
      const kept = await readAll(again)
      for (const { id, revision, record } of answered) {
        const found = kept.get(id)!
        expect(found.revision).toBeGreaterThanOrEqual(revision)
        if (found.revision === revision) expect(found.record).toEqual(record)
      }
      for (const { id, revision, record } of kept.values()) {
        const { events } = await get<{ events: Stored[] }>(again, `/api/submissions/${id}/events`)
        expect(events.map((event) => event.revision)).toEqual(revision === 1 ? [1] : [1, 2])
        expect(events.at(-1)!.record).toEqual(record)
      }
      const numbers = [...kept.values()].map(({ number }) => Number(number.slice(-6))).sort((a, b) => a - b)
      expect(numbers).toEqual(numbers.map((_, index) => index + 1))
      const next = await call(again, 'POST', FORM, { record: sample })
      expect(Number(next.number.slice(-6))).toBe(numbers.length + 1)
    } finally {
      expect(await again.end('SIGTERM')).toBe(0)
    }
  })
})

test('several servers start on one empty PostgreSQL at once and share it', async () => {
  const databaseUrl = await newDatabase(inject('postgresUrl'))
  const servers = await Promise.all([1, 2].map(() => startServing({ data: folder, library, databaseUrl })))
  const [one, two] = servers
  const stored = await call(one!, 'POST', FORM, { record: sample })
  expect(await get(two!, `/api/submissions/${stored.id}`)).toMatchObject(stored)
  const { versions } = await get<{ versions: unknown[] }>(two!, '/api/forms/complaint-register-1/versions')
  expect(versions).toHaveLength(1)
  expect(await Promise.all(servers.map((server) => server.end('SIGTERM')))).toEqual([0, 0])
})

test('a data folder in use is refused in one line; a running request is finished before the end', async () => {
  // The folder that the killed server left behind: its dead lock does not stand in the way.
  const data = join(folder, 'data')
  const server = await startServing({ data, library })
  const second = runCommand(['serve', '--port', '0', '--data', data])
  expect(await second.ended).toBe(1)
  expect(second.stderr()).toMatch(
    /^paperwright: The data folder .* is in use by process \d+\. .*DATABASE_URL.*\n$/,
  )

  const port = new URL(server.url).port
  const third = runCommand(['serve', '--port', port, '--data', join(folder, 'third')], {
    DATABASE_URL: await newDatabase(inject('postgresUrl')),
    PAPERWRIGHT_LIBRARY: library,
    ...ADMIN_ENV,
  })
  expect(await third.ended).toBe(1)
  expect(third.stderr()).toBe(`paperwright: Port ${port} is in use. Choose another with --port.\n`)

  const printing = fetch(`${server.url}/api/forms/complaint-register-1/sheet.pdf`, { headers: server.admin })
  await new Promise((resolve) => setTimeout(resolve, 30))
  const ended = server.end('SIGTERM')
  const bytes = new Uint8Array(await (await printing).arrayBuffer())
  expect(new TextDecoder('latin1').decode(bytes.slice(0, 5))).toBe('%PDF-')
  expect(await ended).toBe(0)
})

async function call(
  { url, admin }: RunningServer,
  method: string,
  path: string,
  body: unknown,
): Promise<Stored> {
  const response = await fetch(url + path, {
    method,
    headers: { ...admin, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return (await response.json()) as Stored
}

async function get<Body = Stored>({ url, admin }: RunningServer, path: string): Promise<Body> {
  return (await (await fetch(url + path, { headers: admin })).json()) as Body
}

async function readAll(server: RunningServer): Promise<Map<string, Stored>> {
  const kept = new Map<string, Stored>()
  let cursor: string | null = ''
  while (cursor !== null) {
    const path = `${FORM}?limit=200${cursor && `&cursor=${cursor}`}`
    const page: { items: Stored[]; next: string | null } = await get(server, path)
    for (const item of page.items) kept.set(item.id, item)
    cursor = page.next
  }
  return kept
}
