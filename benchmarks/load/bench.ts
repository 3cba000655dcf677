import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LIBRARY } from '../../packages/server/src/program-files.ts'
import { buildServer } from '../../tests/support/build-server.ts'
import { endAll, startServing } from '../../tests/support/running-server.ts'
import { newDatabase } from '../../tests/support/new-database.ts'
import { startPostgres } from '../../tests/support/postgres.ts'
import { setUpOffice } from './office.ts'
import { readBack } from './read-back.ts'
import { workAsStaff, type Answered } from './staff.ts'
import { Tally } from './tally.ts'

export interface LoadOptions {
  /** How long the staff works. */
  seconds: number
  /** How many work at once. */
  staff: number
}

const METRICS_TOKEN = 'of the benchmark alone'

/**
 * An office at work on one `paperwright serve`, over loopback, on each database in turn; the staff lives in this process,
 * on the same machine. PostgreSQL runs with its own defaults. Throws where anything was lost, doubled or left out.
 */
export async function run({ seconds = 60, staff = 50 }: Partial<LoadOptions> = {}): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'paperwright-load-'))
  const postgres = await startPostgres([])
  try {
    await measure('PGlite', { seconds, staff, data: join(folder, 'embedded') })
    const databaseUrl = await newDatabase(postgres.url)
    await measure('PostgreSQL', { seconds, staff, data: join(folder, 'beside'), databaseUrl })
  } finally {
    endAll()
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(
  database: string,
  { seconds, staff, data, databaseUrl }: LoadOptions & { data: string; databaseUrl?: string },
): Promise<void> {
  const server = await startServing({
    program: await buildServer(),
    data,
    library: LIBRARY,
    ...(databaseUrl !== undefined && { databaseUrl }),
    env: {
      PAPERWRIGHT_LOG_LEVEL: 'warn',
      PAPERWRIGHT_METRICS_TOKEN: METRICS_TOKEN,
      // Several of the staff sign in as one person, and all of them from one address.
      PAPERWRIGHT_LIMIT_PERSON: '6000',
      PAPERWRIGHT_LIMIT_ADDRESS: '600',
    },
  })
  const { url, admin } = server
  const people = await setUpOffice(url, admin)
  const before = await readProcess(url)
  const tally = new Tally()
  const answered = new Map<string, Answered>()
  const day = AbortSignal.timeout(seconds * 1000)
  await Promise.all(
    Array.from({ length: staff }, (_, desk) =>
      workAsStaff({ url, person: people[desk % people.length]!, desk, tally, answered, day }),
    ),
  )
  const after = await readProcess(url)
  console.log(`\n${staff} people for ${seconds} s on ${database}, milliseconds`)
  console.table(tally.rows(seconds))
  const faults = await readBack(url, admin, answered)
  console.table([{ stored: answered.size, errors: tally.errors.length, ...faults }])
  console.table([
    {
      // What a busy machine does not change, unlike how long it took.
      'CPU ms a request': ((after.cpu - before.cpu) / tally.count).toFixed(1),
      'event loop late by, p50': after.p50,
      p99: after.p99,
      max: after.max,
    },
  ])
  for (const error of tally.errors.slice(0, 10)) console.error(error)
  await server.end('SIGTERM')
  if (tally.errors.length + faults.lost + faults.doubled + faults.gaps > 0)
    throw new Error(`The load on ${database} left faults behind: see above.`)
}

/** The server's processor time so far, and how late its event loop came since this was read last; milliseconds. */
async function readProcess(url: string): Promise<Record<'cpu' | 'p50' | 'p99' | 'max', number>> {
  const response = await fetch(`${url}/metrics`, { headers: { Authorization: `Bearer ${METRICS_TOKEN}` } })
  if (!response.ok) throw new Error(`${response.status} of /metrics`)
  const text = await response.text()
  const read = (name: string) => Math.round(Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1]) * 1000)
  return {
    cpu: read('process_cpu_seconds_total'),
    p50: read('nodejs_eventloop_lag_p50_seconds'),
    p99: read('nodejs_eventloop_lag_p99_seconds'),
    max: read('nodejs_eventloop_lag_max_seconds'),
  }
}
