import { randomBytes } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import type { StoredFile } from '@paperwright/runtime'
import { run } from '../../packages/server/src/cli/main.ts'
import { newDatabase } from '../support/new-database.ts'
import { fileForm } from '../forms/file-form.ts'
import { endAll, runCommand, startServing, type RunningServer } from '../support/running-server.ts'

// Processes start slowly where the machine is busy.
vi.setConfig({ testTimeout: 180_000 })

/** The secret is the folder's own; and whoever saves all the time is not told to wait. */
const ENV = { PAPERWRIGHT_SECRET: '', PAPERWRIGHT_LIMIT_PERSON: '0' }

const SUBMISSIONS = '/api/forms/with-files/submissions'

interface Stored {
  id: string
  number: string
  revision: number
  record: { papers: StoredFile[] }
}

let folder: string
let library: string
let data: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paperwright-backup-'))
  library = join(folder, 'library')
  data = join(folder, 'data')
  await mkdir(library)
  await writeFile(join(library, 'with-files.schema.json'), JSON.stringify(fileForm()))
})
afterAll(async () => {
  endAll()
  await rm(folder, { recursive: true, force: true })
})

test('a backup made while saves go on is whole: records, events, files, numbers, the log; and so is one of the stopped server', async () => {
  const server = await startServing({ data, library, env: ENV })
  const stored: Stored[] = []
  for (let count = 0; count < 5; count++) stored.push(await store(server))
  await call(server, 'POST', '/api/people', {
    name: '王芳',
    username: 'wangfang',
    password: 'Copper-Orchard-17',
  })

  const over = new AbortController()
  const saving = Array.from({ length: 3 }, async () => {
    while (!over.signal.aborted) {
      stored.push(await store(server))
      await new Promise((resolve) => setTimeout(resolve, 150))
    }
  })
  const before = stored.length
  await expect.poll(() => stored.length, { timeout: 30_000 }).toBeGreaterThan(before + 2)
  const already = stored.map(({ id }) => id)
  const live = join(folder, 'live.tar.gz')
  const answer = await fetch(`${server.url}/api/backup`, { headers: server.admin })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('Content-Disposition')).toMatch(
    /attachment; filename="paperwright-\d{4}-\d\d-\d\d\.tar\.gz"/,
  )
  await pipeline(Readable.fromWeb(answer.body as never), createWriteStream(live))
  const during = stored.length
  await expect.poll(() => stored.length, { timeout: 30_000 }).toBeGreaterThan(during)
  over.abort()
  await Promise.all(saving)

  const session = server.admin['Cookie']!
  expect(await server.end('SIGTERM')).toBe(0)
  const stopped = join(folder, 'stopped.tar.gz')
  expect(await command('backup', '--data', data, '--out', stopped)).toEqual({
    code: 0,
    said: expect.stringMatching(/stopped\.tar\.gz: [\d.]+ MB\n$/),
  })

  for (const [name, file] of [
    ['live', live],
    ['stopped', stopped],
  ] as const) {
    const place = join(folder, `restored-${name}`)
    expect(await command('restore', file, '--data', place)).toEqual({
      code: 0,
      said: expect.stringMatching(
        /restored-\w+: \d+ files as they were at \d{4}-\S+, backed up by Paperwright /,
      ),
    })
    expect((await readdir(place)).sort()).toEqual([
      'blobs',
      'checkpoint-keys.json',
      'paperwright.json',
      'pglite',
      'secret',
    ])
    const restored = await startServing({ data: place, library, env: ENV })
    const log = await call<{ breaks: unknown[]; records: number }>(restored, 'GET', '/api/audit/verify')
    const kept = await readAll(restored)
    expect(log).toMatchObject({ breaks: [], records: kept.size })
    const wanted = name === 'stopped' ? stored.map(({ id }) => id) : already
    expect([...kept.keys()]).toEqual(expect.arrayContaining(wanted))
    if (name === 'stopped') expect(kept.size).toBe(stored.length)
    const numbers = [...kept.values()].map(({ number }) => Number(number.slice(-6))).sort((a, b) => a - b)
    expect(numbers).toEqual(numbers.map((_, at) => at + 1))
    await Promise.all([...kept.values()].map((one) => expectWhole(restored, one)))
    const next = await store(restored)
    expect(Number(next.number.slice(-6))).toBe(numbers.length + 1)

    // People sign in with their passwords; who was signed in still is, for the secret is the same.
    const again = await fetch(`${restored.url}/api/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username: 'wangfang', password: 'Copper-Orchard-17' }),
    })
    expect(again.status).toBe(200)
    const asked = await fetch(`${restored.url}/api/session`, { headers: { Cookie: session } })
    expect(await asked.json()).toMatchObject({ actor: { isAdmin: true } })
    const { entries } = await call<{ entries: { action: string }[] }>(
      restored,
      'GET',
      '/api/audit?action=backup.made',
    )
    expect(entries).toHaveLength(name === 'stopped' ? 1 : 0)
    expect(await restored.end('SIGTERM')).toBe(0)
  }
})

test('one backup is made at a time, and one that nobody waits for any longer stands in nobody’s way', async () => {
  // What does not compress keeps the download going for as long as it is not read.
  await writeFile(join(data, 'blobs', 'large'), randomBytes(64 * 1024 * 1024))
  const server = await startServing({ data, library, env: ENV })
  const ask = (init: RequestInit = {}) =>
    fetch(`${server.url}/api/backup`, { headers: server.admin, ...init })
  const leaving = new AbortController()
  expect((await ask({ signal: leaving.signal })).status).toBe(200)
  expect((await ask()).status).toBe(409)
  leaving.abort()
  const statusOfNext = async () => {
    const answer = await ask()
    await answer.body?.cancel()
    return answer.status
  }
  await expect.poll(statusOfNext, { timeout: 30_000 }).toBe(200)
  await expect.poll(() => existsSync(join(data, '.backup')), { timeout: 30_000 }).toBe(false)

  await call(server, 'POST', '/api/people', {
    name: '李明',
    username: 'liming',
    password: 'Copper-Orchard-17',
  })
  const signedIn = await fetch(`${server.url}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username: 'liming', password: 'Copper-Orchard-17' }),
  })
  const cookie = signedIn.headers.getSetCookie().map((one) => one.split(';')[0])
  expect((await ask({ headers: { Cookie: cookie.join('; ') } })).status).toBe(403)
  expect((await ask({ headers: {} })).status).toBe(401)

  // The folder is the server's while it runs.
  const backup = await inProcess(['backup', '--data', data, '--out', join(folder, 'in-use.tar.gz')])
  expect(backup).toEqual({
    code: 1,
    said: expect.stringMatching(/^paperwright: .* is in use by process \d+\. .*GET \/api\/backup.*\n$/),
  })
  expect(await server.end('SIGTERM')).toBe(0)
  await rm(join(data, 'blobs', 'large'))
})

test('restore leaves a folder as it was where the backup is damaged, and a folder with anything in it alone', async () => {
  const sound = join(folder, 'sound.tar.gz')
  expect((await inProcess(['backup', '--data', data, '--out', sound])).code).toBe(0)
  const bytes = await readFile(sound)
  const damaged = join(folder, 'damaged.tar.gz')
  const empty = join(folder, 'empty')
  await mkdir(empty)
  for (const spoilt of [
    bytes.subarray(0, Math.floor(bytes.length * 0.9)),
    Buffer.concat([bytes.subarray(0, 5000), randomBytes(100), bytes.subarray(5100)]),
    Buffer.from('no archive'),
  ]) {
    await writeFile(damaged, spoilt)
    const restore = await inProcess(['restore', damaged, '--data', empty])
    expect(restore).toEqual({ code: 1, said: expect.stringMatching(/^paperwright: [^\n]+\n$/) })
    expect(restore.said).toMatch(/damaged\.tar\.gz (is|cannot be read)/)
    expect(await readdir(empty)).toEqual([])
  }
  const before = await readdir(data)
  expect(await inProcess(['restore', sound, '--data', data])).toEqual({
    code: 1,
    said: expect.stringMatching(/^paperwright: .* is not empty \(\w+ is in it\): .*--data.*\n$/),
  })
  expect(await readdir(data)).toEqual(before)
  expect(await inProcess(['restore', join(folder, 'nowhere.tar.gz'), '--data', empty])).toEqual({
    code: 1,
    said: expect.stringMatching(/nowhere\.tar\.gz cannot be read/),
  })
  // The one that is not damaged still finds the folder empty.
  expect((await inProcess(['restore', sound, '--data', empty])).code).toBe(0)
})

test('wrong use of backup and restore is told in one line, and PostgreSQL is sent to its own tools', async () => {
  const url = { DATABASE_URL: await newDatabase(inject('postgresUrl')) }
  const out = join(folder, 'never.tar.gz')
  const cases: [string[], NodeJS.ProcessEnv, number, RegExp][] = [
    [['backup', '--data', data], {}, 2, /backup needs --out FILE\.tar\.gz/],
    [['backup', '--out', out, 'more'], {}, 2, /expected 0 arguments, got 1/],
    [['restore'], {}, 2, /expected 1 argument, got 0/],
    [['restore', out, '--out', out], {}, 2, /--out/],
    [['backup', '--data', join(folder, 'none'), '--out', out], {}, 1, /no database in .*--data/],
    [['backup', '--data', data, '--out', join(folder, 'no', 'a.tar.gz')], {}, 1, /cannot be written/],
    [['backup', '--data', data, '--out', out], url, 1, /DATABASE_URL is set: .*pg_dump/],
    [['restore', out, '--data', data], url, 1, /DATABASE_URL is set: .*pg_restore/],
  ]
  for (const [args, env, code, says] of cases) {
    const { code: ended, said } = await inProcess(args, env)
    expect([ended, said]).toEqual([code, expect.stringMatching(/^paperwright: [^\n]+\n$/)])
    expect(said).toMatch(says)
  }
  expect(existsSync(out)).toBe(false)
  expect(existsSync(join(folder, 'none'))).toBe(false)

  const server = await startServing({
    data: join(folder, 'beside'),
    library,
    databaseUrl: url.DATABASE_URL,
  })
  const answer = await fetch(`${server.url}/api/backup`, { headers: server.admin })
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([409, 'not-embedded'])
  expect(await server.end('SIGTERM')).toBe(0)
})

/** One event for each revision, and its file as it was given. */
async function expectWhole(server: RunningServer, { id, record, revision }: Stored): Promise<void> {
  const { events } = await call<{ events: Stored[] }>(server, 'GET', `/api/submissions/${id}/events`)
  expect(events.map((event) => [event.revision, event.record])).toEqual([[revision, record]])
  const [paper] = record.papers
  const given = await fetch(`${server.url}/api/files/${paper!.id}`, { headers: server.admin })
  expect(await given.text()).toBe(contentOf(paper!.name))
}

/** Runs the command as a process of its own. */
async function command(...args: string[]): Promise<{ code: number | null; said: string }> {
  const running = runCommand(args)
  return { code: await running.ended, said: running.output() }
}

/** Runs the command in this process, which is faster. */
async function inProcess(args: string[], env: NodeJS.ProcessEnv = {}) {
  let said = ''
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      said += String(chunk)
      return true
    }),
  )
  try {
    return { code: await run(args, env), said }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

/** A record with a file of its own. */
async function store(server: RunningServer): Promise<Stored> {
  const name = `${randomBytes(8).toString('hex')}.txt`
  const given = await fetch(`${server.url}/api/forms/with-files/files?field=/papers&name=${name}`, {
    method: 'POST',
    headers: { ...server.admin, 'Content-Type': 'application/octet-stream' },
    body: contentOf(name),
  })
  if (given.status !== 201) throw new Error(await given.text())
  return call(server, 'POST', SUBMISSIONS, { record: { papers: [await given.json()] } })
}

const contentOf = (name: string) => `合同 ${name}\n`.repeat(100)

async function call<Body = Stored>(
  { url, admin }: RunningServer,
  method: string,
  path: string,
  body?: unknown,
): Promise<Body> {
  const response = await fetch(url + path, {
    method,
    headers: { ...admin, 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return (await response.json()) as Body
}

async function readAll(server: RunningServer): Promise<Map<string, Stored>> {
  const kept = new Map<string, Stored>()
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: { items: Stored[]; next: string | null } = await call(
      server,
      'GET',
      `${SUBMISSIONS}?limit=200${cursor && `&cursor=${cursor}`}`,
    )
    for (const item of page.items) kept.set(item.id, item)
    cursor = page.next
  }
  return kept
}
