import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import postgres from 'postgres'
import type { JsonObject } from '@paperwright/runtime'
import { createApp } from '../../packages/server/src/app.ts'
import { openIntake } from '../../packages/server/src/files/intake.ts'
import { openServices } from '../../packages/server/src/services.ts'
import { plainActor } from '../../packages/server/src/auth/actor.ts'
import { createAuth } from '../../packages/server/src/auth/create-auth.ts'
import type { OpenDatabase } from '../../packages/server/src/db/database.ts'
import { openPglite } from '../../packages/server/src/db/open-pglite.ts'
import { openPostgres } from '../../packages/server/src/db/open-postgres.ts'
import { diskBlobs } from '../../packages/server/src/files/disk-blobs.ts'
import { formKind } from '../../packages/server/src/forms/form-kind.ts'
import { seedDocuments } from '../../packages/server/src/library/seed-documents.ts'
import { noMetrics } from '../../packages/server/src/metrics/metrics.ts'
import { append } from '../../packages/server/src/records/append.ts'
import { signInAdmin } from '../../tests/support/sign-in.ts'
import { startPostgres } from '../../tests/support/postgres.ts'
import { newDatabase } from '../../tests/support/new-database.ts'
import { readJson } from '../../tests/corpus/library.ts'
import { testHouse } from '../../tests/support/test-house.ts'
import { noChecks, noPrinter } from '../no-printer.ts'

const FORM = 'complaints/complaint-register-1'
const ROUNDS = 5
const PER_ROUND = 200

const BENCH = plainActor({ id: 'bench', name: 'bench', isAdmin: true, by: 'key' })

/** Stores one record. */
type Store = () => Promise<unknown>

interface Bench {
  database: string
  /** How many requests are under way at once. */
  atOnce: number
  contenders: Record<Contender, Store>
}

/**
 * `stored` is the one statement of a save: record, event, number. `api` is all of a POST but the network: parsing,
 * computing and checking too.
 */
type Contender = 'raw insert' | 'stored' | 'api'

/**
 * Submissions stored per second through the whole API, beside the least that storing can mean: the driver's own
 * prepared insert of the same record into a bare table. PostgreSQL runs with its own defaults, so each commit is synced.
 */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'paperwright-storage-'))
  const server = await startPostgres([])
  const closing: (() => Promise<unknown>)[] = []
  try {
    const url = await newDatabase(server.url)
    const onPostgres = await openPostgres(url)
    const sql = postgres(url)
    const onPglite = await openPglite(join(folder, 'data'))
    const bare = await PGlite.create(join(folder, 'bare'))
    closing.push(
      onPostgres.close,
      () => sql.end(),
      onPglite.close,
      () => bare.close(),
    )
    const record = readJson(`${FORM}.record.json`) as JsonObject
    const table =
      'create table bare (id bigint generated always as identity primary key, record jsonb not null)'
    await sql.unsafe(table)
    await bare.exec(table)
    const insert = 'insert into bare (record) values ($1::jsonb)'
    const text = JSON.stringify(record)
    const rawPostgres: Store = () => sql.unsafe(insert, [text], { prepare: true })
    const oursOnPostgres = await ours(onPostgres, record)
    const rawPglite: Store = () => bare.query(insert, [text])
    const benches: Bench[] = [
      {
        database: 'PGlite',
        atOnce: 1,
        contenders: { 'raw insert': rawPglite, ...(await ours(onPglite, record)) },
      },
      ...[1, 8].map((atOnce): Bench => ({
        database: 'PostgreSQL',
        atOnce,
        contenders: { 'raw insert': rawPostgres, ...oursOnPostgres },
      })),
    ]
    print(await measure(benches))
  } finally {
    for (const close of closing) await close()
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function ours({ db }: OpenDatabase, record: JsonObject): Promise<{ stored: Store; api: Store }> {
  const form = JSON.stringify(readJson(`${FORM}.schema.json`))
  await seedDocuments(db, formKind, {
    files: [{ path: FORM, text: form }],
    now: new Date(),
    warn: console.error,
  })
  const auth = createAuth({
    db,
    clock: () => new Date(),
    secret: 'of the benchmark alone, long enough to be one',
  })
  const services = openServices({
    db,
    listen: () => () => {},
    outside: {},
    clock: () => new Date(),
    auth,
    blobs: diskBlobs(tmpdir()),
    intake: openIntake(tmpdir()),
    printer: noPrinter,
    checks: noChecks,
    metrics: noMetrics,
  })
  const version = await services.forms.requireNewest('complaint-register-1')
  const app = createApp(services, { house: testHouse() })
  const admin = await signInAdmin(app)
  const body = JSON.stringify({ record, formVersion: 1 })
  return {
    async stored() {
      const act = { kind: 'submitted', by: BENCH, at: new Date(), form: version, record, words: '' } as const
      const [{ refusal } = {}] = await append(services, [act])
      if (refusal) throw new Error(refusal.code)
    },
    async api() {
      const response = await app.request('/api/forms/complaint-register-1/submissions', {
        method: 'POST',
        headers: { ...admin, 'Content-Type': 'application/json' },
        body,
      })
      if (response.status !== 201) throw new Error(await response.text())
    },
  }
}

/** Records per second, a value for each round; rounds interleave, so that other load meets all alike. */
async function measure(benches: readonly Bench[]): Promise<Map<string, number[]>> {
  const speeds = new Map<string, number[]>()
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { database, atOnce, contenders } of benches) {
      for (const [contender, store] of Object.entries(contenders)) {
        const speed = await storeMany(store, atOnce)
        const key = [database, atOnce, contender].join('|')
        // The first round warms up.
        if (round > 0) speeds.set(key, [...(speeds.get(key) ?? []), speed])
      }
    }
  }
  return speeds
}

async function storeMany(store: Store, atOnce: number): Promise<number> {
  let left = PER_ROUND
  const started = performance.now()
  const work = async () => {
    while (left-- > 0) await store()
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return (PER_ROUND / (performance.now() - started)) * 1000
}

function print(speeds: ReadonlyMap<string, number[]>): void {
  const rows = [...speeds].map(([key, values]) => {
    const [database = '', atOnce = '', contender = ''] = key.split('|')
    return { database, 'at once': atOnce, contender, perSecond: median(values) }
  })
  const rawOf = (row: (typeof rows)[number]) =>
    rows.find(
      (other) =>
        other.contender === 'raw insert' &&
        other.database === row.database &&
        other['at once'] === row['at once'],
    )!.perSecond
  console.table(
    rows.map((row) => ({
      ...row,
      perSecond: Math.round(row.perSecond),
      'of raw': (row.perSecond / rawOf(row)).toFixed(2),
    })),
  )
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

if (import.meta.filename === process.argv[1]) await run()
