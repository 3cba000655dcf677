import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { describe, expect, inject, onTestFinished, test, vi } from 'vitest'
import type { OpenDatabase } from '../../packages/server/src/db/database.ts'
import { openPglite } from '../../packages/server/src/db/open-pglite.ts'
import { openPostgres } from '../../packages/server/src/db/open-postgres.ts'
import { newDatabase, runSql } from '../support/new-database.ts'
import { orderForm } from '../forms/order-form.ts'
import { appOver, seed } from './server-suite.ts'
import { signInAdmin } from '../support/sign-in.ts'

const MIGRATIONS = new URL('../../packages/server/src/db/migrations/', import.meta.url)

/** Where a store of an earlier release is made, and opened by this one. */
interface Place {
  write(sql: string): Promise<unknown>
  open(): Promise<OpenDatabase>
}

const places: Record<string, () => Promise<Place>> = {
  PGlite: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'paperwright-old-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    return {
      async write(sql) {
        const client = await PGlite.create({ dataDir: join(folder, 'pglite') })
        await client.exec(sql)
        await client.close()
      },
      open: () => openPglite(folder),
    }
  },
  PostgreSQL: async () => {
    const url = await newDatabase(inject('postgresUrl'))
    return {
      write: (sql) => runSql(url, sql),
      open: () => openPostgres(url),
    }
  },
}

/** The tables as the first two migrations made them, written down as done the way drizzle does. */
async function firstTables(): Promise<string> {
  const journal = JSON.parse(await readFile(new URL('meta/_journal.json', MIGRATIONS), 'utf8')) as {
    entries: { tag: string; when: number }[]
  }
  const first = journal.entries.slice(0, 2)
  const made = await Promise.all(first.map(({ tag }) => readFile(new URL(`${tag}.sql`, MIGRATIONS), 'utf8')))
  return [
    ...made,
    'create schema drizzle',
    'create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)',
    `insert into drizzle.__drizzle_migrations (hash, created_at) values ${first.map(({ tag, when }) => `('${tag}', ${when})`).join(', ')}`,
  ].join(';\n')
}

const ours = JSON.stringify({ ...orderForm, title: '我们的' })

// All migrations on the embedded database take a while where the machine is busy.
vi.setConfig({ testTimeout: 90_000 })

describe.each(Object.entries(places))('a store of the first release on %s', (_, makePlace) => {
  test('is brought up to date, nothing in it lost, and offers what is shipped now', async () => {
    const place = await makePlace()
    await place.write(`${await firstTables()};
      create schema pgboss;
      create table pgboss.job (id uuid, name text);
      insert into forms values ('order', 'seed', true, now());
      insert into form_versions values ('order', 1, '${JSON.stringify(orderForm)}', 'hash-1', null, now());
      insert into form_versions values ('order', 2, '${ours}', 'hash-2', '改名', now());
      insert into submissions values
        ('01a20986-4435-7ba8-94dc-d32bd1340f07', 'DD-2025-000001', 'order', 1, 1, '{"customer":"甲"}', now(), now());
      insert into submission_events (id, submission_id, kind, revision, record, at) values
        ('01a20986-4435-7ba8-94dc-d32bd1340f09', '01a20986-4435-7ba8-94dc-d32bd1340f07', 'submitted', 1, '{"customer":"甲"}', now())`)
    const database = await place.open()
    onTestFinished(() => database.close())
    await seed(database, { ...orderForm, title: '订单二' })
    const app = appOver(database)
    const headers = await signInAdmin(app)
    const get = async (path: string) => (await app.request(`/api/forms${path}`, { headers })).json()
    expect(await get('')).toMatchObject({
      forms: [{ id: 'order', version: 2, title: '我们的', hasDraft: false, newerSeed: true }],
      drafts: [],
    })
    expect(await get('/order/versions')).toMatchObject({
      versions: [
        { version: 2, note: '改名', isShipped: false },
        { version: 1, isShipped: false },
      ],
    })
    expect(await get('/order/seed')).toMatchObject({
      document: { title: '订单二' },
      differs: true,
      isNewer: true,
    })
    expect(await get('/order/submissions')).toMatchObject({ items: [{ number: 'DD-2025-000001' }] })
    // What was begun from now on becomes one record; of what was stored before no draft is known.
    const draft = '01a20986-4435-7ba8-94dc-d32bd1340f08'
    const submit = async () => {
      const headed = { ...headers, 'Content-Type': 'application/json' }
      const body = JSON.stringify({ record: { customer: '乙' }, draft })
      const answer = await app.request('/api/forms/order/submissions', {
        method: 'POST',
        headers: headed,
        body,
      })
      return [answer.status, ((await answer.json()) as { number: string }).number]
    }
    const [[, number]] = [await submit()]
    expect(await submit()).toEqual([200, number])
    // The queue of earlier releases is gone; what waited in it is found again.
    const { rows } = await database.execute(`select to_regnamespace('pgboss') as queue`, [])
    expect(rows).toEqual([{ queue: null }])
    const events = await app.request('/api/submissions/01a20986-4435-7ba8-94dc-d32bd1340f07/events', {
      headers,
    })
    expect(await events.json()).toMatchObject({
      events: [{ kind: 'submitted', revision: 1, formVersion: 1 }],
    })
  })
})
