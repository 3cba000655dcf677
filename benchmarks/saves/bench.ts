import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { LIBRARY } from '../../packages/server/src/program-files.ts'
import { buildServer } from '../../tests/support/build-server.ts'
import { newDatabase } from '../../tests/support/new-database.ts'
import { startPostgres } from '../../tests/support/postgres.ts'
import { endAll, startServing } from '../../tests/support/running-server.ts'
import { complaint, COMPLAINTS } from '../load/office.ts'

const METRICS_TOKEN = 'of the benchmark alone'
const ROUNDS = 5
const PER_ROUND = 400

/** Stores one record. */
type Store = () => Promise<unknown>
type Contender = 'raw insert' | 'api'

interface Measured {
  /** Records a second, a value for each round. */
  perSecond: number[]
  /** Milliseconds of the server's processor time a record. */
  cpu: number[]
}

/**
 * Saves through the whole API, by HTTP to one `paperwright serve` as it is shipped, beside the driver's own prepared
 * insert of the same record into a bare table. PostgreSQL runs with its own defaults, so each commit is synced; it, the
 * server and whoever sends share the machine. Rounds interleave, so that other load meets both alike.
 */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'paperwright-saves-'))
  const database = await startPostgres([])
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const databaseUrl = await newDatabase(database.url)
  const sql = postgres(databaseUrl, { max: 32, onnotice: () => {} })
  try {
    const server = await startServing({
      program: await buildServer(),
      data: folder,
      library: LIBRARY,
      databaseUrl,
      env: {
        PAPERWRIGHT_LOG_LEVEL: 'warn',
        PAPERWRIGHT_METRICS_TOKEN: METRICS_TOKEN,
        PAPERWRIGHT_LIMIT_PERSON: '0',
      },
    })
    await sql.unsafe(
      'create table bare (id bigint generated always as identity primary key, record jsonb not null)',
    )
    const text = JSON.stringify(complaint)
    const contenders: Record<Contender, Store> = {
      'raw insert': () =>
        sql.unsafe('insert into bare (record) values ($1::jsonb)', [text], { prepare: true }),
      api: saver(server, agent),
    }
    for (const atOnce of [8, 32]) print(atOnce, await measure(contenders, { atOnce, url: server.url }))
    await server.end('SIGTERM')
  } finally {
    agent.destroy()
    await sql.end()
    endAll()
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Saves as a page does, over connections that stay open, with as little as can be of the sender's own work. */
function saver({ url, admin }: { url: string; admin: Record<string, string> }, agent: Agent): Store {
  const body = Buffer.from(JSON.stringify({ record: complaint, formVersion: 1 }))
  const headers = {
    ...admin,
    'Accept-Encoding': 'gzip, deflate, br',
    'Content-Type': 'application/json',
    'Content-Length': body.length,
  }
  const options = { agent, method: 'POST', headers }
  return () =>
    new Promise<void>((done, fail) => {
      const sent = request(`${url}/api/forms/${COMPLAINTS}/submissions`, options, (answer) => {
        answer.resume().once('end', () => {
          if (answer.statusCode === 201) done()
          else fail(new Error(`A save was answered with ${answer.statusCode}.`))
        })
      })
      sent.once('error', fail).end(body)
    })
}

async function measure(
  contenders: Record<Contender, Store>,
  { atOnce, url }: { atOnce: number; url: string },
): Promise<Map<string, Measured>> {
  const measured = new Map<string, Measured>()
  for (let round = 0; round <= ROUNDS; round++)
    for (const [contender, store] of Object.entries(contenders)) {
      const before = await readCpu(url)
      const seconds = await storeMany(store, atOnce)
      const cpu = (await readCpu(url)) - before
      const { perSecond, cpu: all } = measured.get(contender) ?? { perSecond: [], cpu: [] }
      // The first round warms up.
      if (round > 0)
        measured.set(contender, {
          perSecond: [...perSecond, PER_ROUND / seconds],
          cpu: [...all, (cpu * 1000) / PER_ROUND],
        })
    }
  return measured
}

/** Seconds that it takes to store a round's records. */
async function storeMany(store: Store, atOnce: number): Promise<number> {
  let left = PER_ROUND
  const started = performance.now()
  const work = async () => {
    while (left-- > 0) await store()
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return (performance.now() - started) / 1000
}

/** The server's processor time so far, in seconds. */
async function readCpu(url: string): Promise<number> {
  const response = await fetch(`${url}/metrics`, { headers: { Authorization: `Bearer ${METRICS_TOKEN}` } })
  return Number(/^process_cpu_seconds_total (\S+)/m.exec(await response.text())?.[1])
}

function print(atOnce: number, measured: ReadonlyMap<string, Measured>): void {
  const raw = median(measured.get('raw insert')!.perSecond)
  console.table(
    [...measured].map(([contender, { perSecond, cpu }]) => ({
      'at once': atOnce,
      contender,
      'per second': Math.round(median(perSecond)),
      'of raw': (median(perSecond) / raw).toFixed(2),
      ...(contender === 'api' && { 'CPU ms a save': Math.min(...cpu).toFixed(2) }),
    })),
  )
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

if (import.meta.filename === process.argv[1]) {
  await run()
  process.exit(0)
}
