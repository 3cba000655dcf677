import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LIBRARY } from '../../packages/server/src/program-files.ts'
import { buildServer } from '../../tests/support/build-server.ts'
import { newDatabase } from '../../tests/support/new-database.ts'
import { startPostgres } from '../../tests/support/postgres.ts'
import { endAll, startServing, type RunningServer } from '../../tests/support/running-server.ts'
import { asker } from '../load/ask.ts'
import { complaint, COMPLAINTS } from '../load/office.ts'
import { askMany } from './ask-many.ts'

const METRICS_TOKEN = 'of the benchmark alone'
const UNSIGNED = 'complaint-unsigned'
const ROUNDS = 5
const PER_ROUND = 240
const AT_ONCE = 8
const STEPS = 1_000_000
/** Of how many the least is told. */
const RUNS = 9

type Send = (method: string, path: string, body: object) => Promise<{ id: string }>

/** Something that is done to one record, prepared beforehand where it needs one. */
interface Contender {
  prepare?(): Promise<string>
  act(id: string): Promise<unknown>
}

/**
 * A signature through the whole API beside a save of the same record, with a chain and without, by HTTP to one
 * `paperwright serve` on PostgreSQL with its own defaults, as `saves` measures; then what waits for one person among a
 * million open steps.
 */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'paperwright-signing-'))
  const database = await startPostgres([])
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const databaseUrl = await newDatabase(database.url)
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
    const ask = asker(server.url, server.admin)
    await setUp(ask)
    printActs(await measureActs(contendersOf(sender(server, agent)), server.url))
    await askMany(databaseUrl, STEPS)
    await printWaiting(ask)
    await server.end('SIGTERM')
  } finally {
    agent.destroy()
    endAll()
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** A form like that of complaints that nobody signs, and an admin who holds the post that signs them. */
async function setUp(ask: ReturnType<typeof asker>): Promise<void> {
  const { document } = await ask<{ document: Record<string, unknown> }>('GET', `/api/forms/${COMPLAINTS}`)
  const { 'x-signatures': _, ...unsigned } = document
  const own = { ...unsigned, title: '不签字的投诉登记', 'x-form': { id: UNSIGNED } }
  await ask('POST', '/api/forms', own)
  const { people } = await ask<{ people: { id: string }[] }>('GET', '/api/people')
  await ask('PATCH', `/api/people/${people[0]!.id}`, { posts: ['complaint-supervisor'] })
}

function contendersOf(send: Send): Record<string, Contender> {
  const save = (form: string) =>
    send('POST', `/api/forms/${form}/submissions`, { record: complaint, formVersion: 1 })
  return {
    'save without slots': { act: () => save(UNSIGNED) },
    'save that asks for signatures': { act: () => save(COMPLAINTS) },
    signature: {
      async prepare() {
        const { id } = await save(COMPLAINTS)
        await send('POST', `/api/submissions/${id}/signing/seen`, { covers: 1 })
        return id
      },
      act: (id) =>
        send('POST', `/api/submissions/${id}/signing`, {
          verb: 'signed',
          step: 'reviewedBy',
          covers: 1,
          way: 'typed',
        }),
    },
  }
}

/** Sends over connections that stay open, with as little as can be of the sender's own work. */
function sender({ url, admin }: RunningServer, agent: Agent): Send {
  return (method, path, body) =>
    new Promise((done, fail) => {
      const bytes = Buffer.from(JSON.stringify(body))
      const headers = {
        ...admin,
        'Content-Type': 'application/json',
        'Content-Length': bytes.length,
      }
      const sent = request(`${url}${path}`, { agent, method, headers }, (answer) => {
        const chunks: Buffer[] = []
        answer
          .on('data', (chunk: Buffer) => chunks.push(chunk))
          .once('end', () => {
            if ((answer.statusCode ?? 500) >= 300)
              fail(new Error(`${path} was answered with ${answer.statusCode}: ${Buffer.concat(chunks)}`))
            else done(JSON.parse(Buffer.concat(chunks).toString() || '{}') as { id: string })
          })
      })
      sent.once('error', fail).end(bytes)
    })
}

interface Measured {
  /** Milliseconds an act, a value for each round. */
  each: number[]
  /** Milliseconds of the server's processor time an act. */
  cpu: number[]
}

/** Rounds interleave, so that other load meets all alike; the first warms up. */
async function measureActs(
  contenders: Record<string, Contender>,
  url: string,
): Promise<Map<string, Measured>> {
  const measured = new Map(
    Object.keys(contenders).map((name): [string, Measured] => [name, { each: [], cpu: [] }]),
  )
  for (let round = 0; round <= ROUNDS; round++)
    for (const [name, { prepare, act }] of Object.entries(contenders)) {
      const ids: string[] = []
      if (prepare) await inTurns(async () => void ids.push(await prepare()))
      const before = await readCpu(url)
      const began = performance.now()
      await inTurns(() => act(ids.pop() ?? ''))
      const took = performance.now() - began
      const cpu = (await readCpu(url)) - before
      if (round === 0) continue
      measured.get(name)!.each.push(took / PER_ROUND)
      measured.get(name)!.cpu.push((cpu * 1000) / PER_ROUND)
    }
  return measured
}

async function inTurns(work: () => Promise<unknown>): Promise<void> {
  let left = PER_ROUND
  const worker = async () => {
    while (left-- > 0) await work()
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

/** The server's processor time so far, in seconds. */
async function readCpu(url: string): Promise<number> {
  const response = await fetch(`${url}/metrics`, { headers: { Authorization: `Bearer ${METRICS_TOKEN}` } })
  return Number(/^process_cpu_seconds_total (\S+)/m.exec(await response.text())?.[1])
}

function printActs(measured: ReadonlyMap<string, Measured>): void {
  const plain = median(measured.get('save without slots')!.each)
  console.table(
    [...measured].map(([what, { each, cpu }]) => ({
      'at once': AT_ONCE,
      what,
      'per second': Math.round(1000 / median(each)),
      'of a save': (median(each) / plain).toFixed(2),
      'CPU ms': Math.min(...cpu).toFixed(2),
    })),
  )
}

/** Milliseconds that the API takes for what waits for the admin, who is asked by post at every thousandth step. */
async function printWaiting(ask: ReturnType<typeof asker>): Promise<void> {
  const rows = []
  for (const [what, path] of [
    ['first page', '/api/signing/tasks?box=waiting'],
    ['its count', '/api/notices/counts'],
  ] as const) {
    const times: number[] = []
    for (let run = 0; run < RUNS; run++) {
      const began = performance.now()
      await ask('GET', path)
      times.push(performance.now() - began)
    }
    rows.push({
      'open steps': STEPS,
      what,
      ms: Math.min(...times).toFixed(1),
      median: median(times).toFixed(1),
    })
  }
  console.table(rows)
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

if (import.meta.filename === process.argv[1]) {
  await run()
  process.exit(0)
}
