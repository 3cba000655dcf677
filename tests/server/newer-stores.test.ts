import { createHash } from 'node:crypto'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { run } from '../../packages/server/src/cli/main.ts'
import { openPostgres } from '../../packages/server/src/db/open-postgres.ts'
import { copyFolder } from '../support/copy-folder.ts'
import { newDatabase, runSql } from '../support/new-database.ts'
import { ADMIN } from '../support/sign-in.ts'
import { ADMIN_ENV, endAll, startServing } from '../support/running-server.ts'

// Processes start slowly where the machine is busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

/** What a later release does: one migration more, and a table that this one has never heard of. */
const LATER = `
  create table of_a_later_release (id int primary key);
  insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 4102444800000);
  comment on table drizzle.__drizzle_migrations is 'Paperwright 9.4.0'`

const REFUSED =
  /^paperwright: .* newer Paperwright \(9\.4\.0, tables of 2100-01-01\) than this one \(0\.1\.0, tables of 20\d\d-\d\d-\d\d\)\. Nothing was changed\. Start that release .*更新的版本（9\.4\.0.*请启动那个版本.*\n$/

/** The commands that open data. */
const VERBS = [
  ['serve', '--port', '0'],
  ['audit', 'verify'],
  ['demo-data', '--records', '500'],
  ['report', '6-06', '--out', join(tmpdir(), 'never.pdf')],
]

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paperwright-newer-'))
})
afterAll(async () => {
  endAll()
  await rm(folder, { recursive: true, force: true })
})

/** Runs the command in this process. */
async function paperwright(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  let said = ''
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      said += String(chunk)
      return true
    }),
  )
  try {
    return { code: await run(args, { ...ADMIN_ENV, ...env }), said }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

/** Every file of a folder with the hash of its bytes. */
async function bytesOf(place: string): Promise<string[]> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const hashed = files.map(async (path) => {
    const hash = createHash('sha256').update(await readFile(path))
    return `${path} ${hash.digest('hex')}`
  })
  return (await Promise.all(hashed)).sort()
}

/** A data folder that a later release was at work in. */
async function laterFolder(name: string): Promise<string> {
  const data = join(folder, name)
  await copyFolder(inject('emptyStore'), data)
  const client = await PGlite.create({ dataDir: join(data, 'pglite'), extensions: { pg_trgm } })
  await client.exec(LATER)
  await client.close()
  return data
}

test('a data folder of a later release is refused by every command, and not a byte of it changed', async () => {
  const data = await laterFolder('later')
  const file = join(data, 'paperwright.json')
  const own = JSON.parse(await readFile(file, 'utf8')) as { migration: number; program: string }
  expect(own).toEqual({ migration: expect.any(Number), program: '0.1.0' })
  await writeFile(file, JSON.stringify({ migration: 4_102_444_800_000, program: '9.4.0' }))
  const before = await bytesOf(data)
  for (const verb of [...VERBS, ['backup', '--out', join(folder, 'never.tar.gz')]])
    expect([verb[0], await paperwright([...verb, '--data', data])]).toEqual([
      verb[0],
      { code: 1, said: expect.stringMatching(REFUSED) },
    ])
  expect(await bytesOf(data)).toEqual(before)
})

test('a folder that lost its note is refused by its tables, and no row of it changed', async () => {
  const data = await laterFolder('without-note')
  await rm(join(data, 'paperwright.json'))
  const rows = async () => {
    const client = await PGlite.create({ dataDir: join(data, 'pglite'), extensions: { pg_trgm } })
    const counted = await rowsOf(async (sql) => (await client.query<Record<string, unknown>>(sql)).rows)
    await client.close()
    return counted
  }
  const before = await rows()
  for (const verb of VERBS)
    expect(await paperwright([...verb, '--data', data])).toEqual({
      code: 1,
      said: expect.stringMatching(REFUSED),
    })
  expect(await rows()).toEqual(before)
  expect((await readdir(data)).sort()).toEqual(['pglite'])

  // A backup of it is one of a later release, which this one does not restore.
  const archive = join(folder, 'later.tar.gz')
  expect((await paperwright(['backup', '--data', data, '--out', archive])).code).toBe(0)
  const empty = join(folder, 'empty')
  await mkdir(empty)
  expect(await paperwright(['restore', archive, '--data', empty])).toEqual({
    code: 1,
    said: expect.stringMatching(/^paperwright: The backup is of Paperwright .*newer.*更新的版本.*\n$/),
  })
  expect(await readdir(empty)).toEqual([])
})

test('a note that says nothing is told with its place', async () => {
  const data = await laterFolder('spoilt')
  await writeFile(join(data, 'paperwright.json'), '{')
  expect(await paperwright(['audit', 'verify', '--data', data])).toEqual({
    code: 1,
    said: expect.stringMatching(/paperwright\.json cannot be read: remove it/),
  })
})

test('a PostgreSQL of a later release is refused by every command, and no row of it changed', async () => {
  const url = await newDatabase(inject('postgresUrl'))
  await (await openPostgres(url)).close()
  await runSql(url, LATER)
  const rows = () => rowsOf((sql) => runSql(url, sql))
  const before = await rows()
  for (const verb of VERBS) {
    const told = await paperwright([...verb, '--data', join(folder, 'none')], { DATABASE_URL: url })
    expect([verb[0], told]).toEqual([verb[0], { code: 1, said: expect.stringMatching(REFUSED) }])
  }
  expect(await rows()).toEqual(before)
})

test('a server under which a later one changes the tables turns the balancer away and stores nothing more', async () => {
  const databaseUrl = await newDatabase(inject('postgresUrl'))
  const library = join(folder, 'library')
  await mkdir(library)
  const seed = new URL('../../schemas/complaints/complaint-register-1.schema.json', import.meta.url)
  await copyFile(seed, join(library, 'complaint-register-1.schema.json'))
  const server = await startServing({ data: join(folder, 'data'), library, databaseUrl })
  const status = async (path: string) => (await fetch(server.url + path, { headers: server.admin })).status
  expect(await status('/healthz')).toBe(200)
  await runSql(databaseUrl, LATER)
  await expect.poll(() => status('/healthz'), { timeout: 60_000 }).toBe(503)
  expect(await status('/api/forms')).toBe(200)
  const sent = await fetch(`${server.url}/api/people`, {
    method: 'POST',
    headers: { ...server.admin, 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: '王芳', username: 'wangfang', password: ADMIN.password }),
  })
  expect([sent.status, await sent.json()]).toEqual([503, expect.objectContaining({ code: 'newerRelease' })])
  expect(server.stderr()).toMatch(/"program":"9\.4\.0","msg":"outdated"/)
  expect(await server.end('SIGTERM')).toBe(0)
})

/** How many rows each table has. */
async function rowsOf(ask: (sql: string) => Promise<Record<string, unknown>[]>): Promise<string[]> {
  const tables = await ask(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  )
  const counted: string[] = []
  for (const { name } of tables)
    counted.push(`${name}: ${JSON.stringify(await ask(`select * from ${name} order by 1`))}`)
  return counted
}
