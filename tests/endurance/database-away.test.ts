import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { newDatabase } from '../support/new-database.ts'
import { startPostgres, type TestPostgres } from '../support/postgres.ts'
import { ADMIN } from '../support/sign-in.ts'
import { expectStoredOnce, isStored, keepSaving } from '../support/keep-saving.ts'
import { endAll, startServing, type RunningServer } from '../support/running-server.ts'

const SEED = new URL('../../schemas/complaints/complaint-register-1.schema.json', import.meta.url)

// Processes start slowly where the machine is busy.
vi.setConfig({ testTimeout: 120_000 })

let folder: string
let postgres: TestPostgres
let server: RunningServer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paperwright-away-'))
  await mkdir(join(folder, 'library'))
  await copyFile(SEED, join(folder, 'library/complaint-register-1.schema.json'))
  postgres = await startPostgres()
  const databaseUrl = await newDatabase(postgres.url)
  server = await startServing({ data: join(folder, 'data'), library: join(folder, 'library'), databaseUrl })
}, 120_000)
afterAll(async () => {
  endAll()
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
})

test('PostgreSQL crashes under load and starts again: nothing answered is lost, and the same process goes on', async () => {
  const saving = keepSaving(server)
  await saving.until(30)
  const running = await startBatch()
  await postgres.crash()
  try {
    await saving.until(8, (save) => !isStored(save))
    // Nobody is taken for signed out, nor a record for missing.
    for (const path of ['/api/forms', '/api/drafts', '/api/session'])
      expect([path, (await ask(path)).status]).toEqual([path, 503])
    expect((await signIn()).status).toBe(503)
    expect((await ask('/healthz')).status).toBe(503)
  } finally {
    await postgres.startAgain()
  }
  await saving.until(30)
  await saving.stop()

  const refused = saving.failed()
  expect(refused.filter(({ status }) => status !== 503)).toEqual([])
  for (const { type, body, retryAfter } of refused)
    expect([type, body.code, Number(retryAfter) > 0]).toEqual([
      'application/problem+json',
      'databaseAway',
      true,
    ])
  await expectStoredOnce(server, saving.saves)

  // The batch that was begun before, and one begun now.
  const fresh = await startBatch()
  for (const id of [running, fresh])
    await expect.poll(() => stateOf(id), { timeout: 40_000, interval: 100 }).toBe('done')
  expect((await signIn()).status).toBe(200)
  expect(await server.end('SIGTERM')).toBe(0)
})

const ask = (path: string, init: RequestInit = {}) =>
  fetch(server.url + path, {
    ...init,
    headers: { ...server.admin, 'Content-Type': 'application/json' },
    signal: AbortSignal.timeout(20_000),
  })

const signIn = () =>
  ask('/api/auth/sign-in/email', {
    method: 'POST',
    body: JSON.stringify({ email: ADMIN.email, password: ADMIN.password }),
  })

/** Has all records that are stored by now printed as one file. */
async function startBatch(): Promise<string> {
  const selection = { formId: 'complaint-register-1', find: {} }
  const response = await ask('/api/batches', {
    method: 'POST',
    body: JSON.stringify({ selection, output: 'zip' }),
  })
  expect(response.status).toBe(201)
  return ((await response.json()) as { id: string }).id
}

async function stateOf(id: string): Promise<string> {
  const { state } = (await (await ask(`/api/batches/${id}`)).json()) as { state: string }
  return state
}
