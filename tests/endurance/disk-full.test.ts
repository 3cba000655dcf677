import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { EMPTY_STORE, newDatabase, runSql } from '../support/new-database.ts'
import { fileForm } from '../forms/file-form.ts'
import { COMPLAINTS, expectStoredOnce, isStored, keepSaving, type Save } from '../support/keep-saving.ts'
import { ADMIN_ENV, endAll, runCommand, startServing, type RunningServer } from '../support/running-server.ts'

const SEED = new URL('../../schemas/complaints/complaint-register-1.schema.json', import.meta.url)
const PRELOAD = new URL('full-disk.mjs', import.meta.url).href
const MB = 1024 * 1024

// Processes start slowly where the machine is busy.
vi.setConfig({ testTimeout: 120_000 })

let folder: string
let library: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paperwright-full-'))
  library = join(folder, 'library')
  await mkdir(library)
  await copyFile(SEED, join(library, 'complaint-register-1.schema.json'))
  const form = fileForm()
  form.properties!['papers'] = { ...form.properties!['papers'], 'x-max-size': 8 }
  await writeFile(join(library, 'with-files.schema.json'), JSON.stringify(form))
})
afterAll(async () => {
  endAll()
  await rm(folder, { recursive: true, force: true })
})

/** People save while the disk is full for a while; all that is refused says why, and the server goes on answering. */
async function fillWhileSaving(
  server: RunningServer,
  disk: { fill(): Promise<unknown>; free(): Promise<unknown> },
) {
  const saving = keepSaving(server)
  await saving.until(10)
  await disk.fill()
  await saving.until(8, (save) => !isStored(save))
  const listed = await fetch(server.url + COMPLAINTS, { headers: server.admin })
  expect(listed.status).toBe(200)
  await disk.free()
  await saving.until(10)
  expectNoRoom(saving.failed())
  return saving
}

function expectNoRoom(failed: readonly Save[]) {
  for (const { status, type, body } of failed)
    expect([status, type, body.code]).toEqual([507, 'application/problem+json', 'diskFull'])
}

test('no room under the embedded database: saves are refused, or the server ends and says why; what it answered is there', async () => {
  const full = join(folder, 'full')
  const data = join(folder, 'data')
  const env = { FULL_DISK: full, NODE_OPTIONS: `--import=${PRELOAD}` }
  const server = await startServing({ data, library, env })
  const saving = await fillWhileSaving(server, {
    fill: () => writeFile(full, 'tables'),
    free: () => rm(full),
  })
  const refused = saving.failed().length
  // The journal that cannot be written ends a PostgreSQL.
  await writeFile(full, 'journal')
  expect(await server.ended).toBe(1)
  await saving.stop()
  for (const { status } of saving.failed().slice(refused)) expect([507, 503, 0]).toContain(status)
  const lastLine = server.stderr().trimEnd().split('\n').at(-1)
  expect(lastLine).toMatch(
    /^paperwright: The embedded database has stopped: .*No space left on device\. .*start/,
  )

  const early = runCommand(['serve', '--port', '0', '--data', data], {
    PAPERWRIGHT_LIBRARY: library,
    ...ADMIN_ENV,
    ...env,
  })
  expect(await early.ended).toBe(1)
  expect(early.stderr()).toMatch(/^paperwright: .*\n$/)

  await rm(full)
  const again = await startServing({ data, library, env })
  await expectStoredOnce(again, saving.saves)
  expect(await again.end('SIGTERM')).toBe(0)
})

describe('beside a PostgreSQL', () => {
  let databaseUrl: string
  let server: RunningServer
  const data = () => join(folder, 'files')
  beforeAll(async () => {
    databaseUrl = await newDatabase(inject('postgresUrl'), EMPTY_STORE)
    server = await startServing({ data: data(), library, databaseUrl, mostBlocks: 4096 })
  }, 120_000)
  afterAll(async () => {
    expect(await server.end('SIGTERM')).toBe(0)
  })

  test('no room in its tables: saves are refused until there is, and none that was answered is lost', async () => {
    const saving = await fillWhileSaving(server, {
      fill: () => runSql(databaseUrl, FILL),
      free: () => runSql(databaseUrl, 'drop trigger full_disk on submission_events'),
    })
    await saving.stop()
    await expectStoredOnce(server, saving.saves)
  })

  test('no room for a file: it is refused whole, nothing of it is left, and smaller ones are still taken', async () => {
    const refused = await add(6 * MB)
    expect([refused.status, refused.body.code]).toEqual([507, 'diskFull'])
    // Bytes come into a folder of their own; what is kept is moved from there.
    expect(await readdir(join(data(), 'incoming'))).toEqual([])
    expect(await readdir(join(data(), 'blobs/files')).catch(() => [])).toEqual([])
    const taken = await add(MB)
    expect(taken.status).toBe(201)
    const kept = await fetch(`${server.url}/api/files/${taken.body.id}`, { headers: server.admin })
    expect((await kept.arrayBuffer()).byteLength).toBe(MB)
  })

  async function add(bytes: number) {
    const query = new URLSearchParams({ field: '/papers', name: 'notes.txt' })
    const response = await fetch(`${server.url}/api/forms/with-files/files?${query}`, {
      method: 'POST',
      headers: { ...server.admin, 'Content-Type': 'application/octet-stream' },
      body: 'x'.repeat(bytes),
    })
    return { status: response.status, body: (await response.json()) as { id: string; code?: string } }
  }
})

/** What PostgreSQL says when a table cannot grow. */
const FILL = `
  create or replace function full_disk() returns trigger language plpgsql as $$
  begin raise exception 'could not extend file "base/1/1": No space left on device' using errcode = 'disk_full'; end $$;
  create trigger full_disk before insert on submission_events for each row execute function full_disk()`
