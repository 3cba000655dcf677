import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  deepJson,
  doublings,
  heavyDefinition,
  manyFields,
  namingEachOther,
  nestedGroups,
} from '../../packages/runtime/src/limits/hostile-documents.fixture.ts'
import { LIBRARY } from '../../packages/server/src/program-files.ts'
import { buildServer } from '../../tests/support/build-server.ts'
import { endAll, startServing } from '../../tests/support/running-server.ts'
import { asker } from '../load/ask.ts'
import { COMPLAINTS, complaint } from '../load/office.ts'

/** What is sent in a row: a path and a body, as text where no value of it can be written. */
const hostile: [name: string, path: string, body: unknown][] = [
  ['eight definitions that name each other', '/api/forms', namingEachOther(8)],
  ['ninety of them', '/api/forms', namingEachOther(90)],
  ['thirty doublings', '/api/forms', doublings(30)],
  ['a thousand options in a hundred fields', '/api/forms', heavyDefinition({ fields: 100, options: 1000 })],
  ['twelve thousand fields', '/api/forms', manyFields(12_000)],
  ['two hundred nested groups', '/api/forms', nestedGroups(200)],
  ['ten thousand levels', '/api/reports/check', deepJson(10_000)],
  ['as many fields as may be', '/api/forms/check', formOf(2500)],
  ['a formula without end', '/api/reports/check', reportOf('count(for i in 1..100000000 return i)')],
  [
    'a drawn report with one',
    '/api/reports/run',
    { document: reportOf('sum(for i in 1..90000 return i * i)') },
  ],
  ['a long formula', '/api/reports/check', reportOf(`1${'+1'.repeat(1999)}`)],
]

/** Milliseconds of quiet that all else is compared with. */
const QUIET = 5000
const ROUNDS = 3

/** Documents that ask for too much, one after the other, on one `paperwright serve`; and what others wait beside them. */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'paperwright-limits-'))
  try {
    const server = await startServing({
      program: await buildServer(),
      data: join(folder, 'data'),
      library: LIBRARY,
      env: {
        PAPERWRIGHT_LOG_LEVEL: 'error',
        PAPERWRIGHT_LIMIT_PERSON: '60000',
        PAPERWRIGHT_LIMIT_ADDRESS: '60000',
      },
    })
    await measure(server.url, server.admin)
    await server.end('SIGTERM')
  } finally {
    endAll()
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(url: string, admin: Record<string, string>): Promise<void> {
  const send = (path: string, body: unknown) =>
    fetch(url + path, {
      method: 'POST',
      headers: { ...admin, 'Content-Type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  // The thread is there before anything is measured, and so is what the first of each request loads.
  await send('/api/forms/check', formOf(3))
  await probe(url, admin, sleep(1000))
  const quiet = await probe(url, admin, sleep(QUIET))
  const rows: Record<string, unknown>[] = []
  const beside = await probe(
    url,
    admin,
    (async () => {
      for (let round = 0; round < ROUNDS; round++) {
        for (const [name, path, body] of hostile) {
          const started = performance.now()
          const response = await send(path, body)
          const answer = (await response.json()) as { problems?: { code: string }[]; code?: string }
          const told = answer.problems?.[0]?.code ?? answer.code ?? ''
          if (response.status >= 500) throw new Error(`${name}: ${response.status}`)
          if (round === 0)
            rows.push({
              sent: name,
              ms: Math.round(performance.now() - started),
              status: response.status,
              told,
            })
        }
      }
    })(),
  )
  console.table(rows)
  console.table(
    Object.keys(quiet).map((request) => {
      const [alone, among] = [quiet[request]!, beside[request]!]
      return {
        request,
        'quiet p50': alone.p50,
        p95: alone.p95,
        slowest: alone.slowest,
        'beside p50': among.p50,
        'beside p95': among.p95,
        'beside slowest': among.slowest,
        'p95, times quiet': (among.p95 / Math.max(1, alone.p95)).toFixed(1),
      }
    }),
  )
}

type Waits = Record<'p50' | 'p95' | 'slowest', number>

/** How long a look at the server's health and a submission take, asked again and again until something has ended. */
async function probe(
  url: string,
  admin: Record<string, string>,
  until: Promise<unknown>,
): Promise<Record<string, Waits>> {
  const ask = asker(url, admin)
  const requests: Record<string, () => Promise<unknown>> = {
    healthz: async () => (await fetch(`${url}/healthz`)).text(),
    submit: () => ask('POST', `/api/forms/${COMPLAINTS}/submissions`, { record: complaint }),
  }
  const state = { isOver: false }
  const over = until.finally(() => (state.isOver = true))
  const waits = await Promise.all(
    Object.entries(requests).map(async ([name, request]): Promise<[string, Waits]> => {
      const taken: number[] = []
      while (!state.isOver) {
        const started = performance.now()
        await request()
        taken.push(performance.now() - started)
        await sleep(20)
      }
      return [name, waitsOf(taken)]
    }),
  )
  await over
  return Object.fromEntries(waits)
}

function waitsOf(taken: number[]): Waits {
  const sorted = taken.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0)
  return { p50: at(0.5), p95: at(0.95), slowest: at(1) }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

function formOf(count: number): object {
  const plain = manyFields(count) as { properties: object }
  const cells = Object.keys(plain.properties).map((key) => ({ cells: [{ field: `/${key}` }] }))
  return {
    ...plain,
    'x-form': { id: 'many-fields' },
    'x-paper': { blocks: [{ kind: 'frame', columns: [1], rows: cells }] },
  }
}

function reportOf(formula: string): object {
  return {
    id: 'drawn',
    title: '试算',
    queries: {
      q: {
        from: [{ as: 'complaint', form: COMPLAINTS }],
        fields: { number: { from: 'complaint.number' } },
        list: { fields: ['number'] },
      },
    },
    values: { v: { title: '值', formula } },
    sheet: { blocks: [{ kind: 'title', text: '试算' }] },
  }
}
