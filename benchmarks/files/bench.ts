import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { Transformer } from '@napi-rs/image'
import { blankPng } from '../../packages/server/src/files/pictures/blank-png.fixture.ts'
import { fileForm } from '../../tests/forms/file-form.ts'
import { buildServer } from '../../tests/support/build-server.ts'
import { endAll, startServing } from '../../tests/support/running-server.ts'
import { newDatabase } from '../../tests/support/new-database.ts'
import { startPostgres } from '../../tests/support/postgres.ts'
import { watchBeside, type Waits } from './beside.ts'

const SENDER = fileURLToPath(new URL('./send-files.mjs', import.meta.url))
const METRICS_TOKEN = 'of the benchmark alone'
const MB = 1024 * 1024
/** Milliseconds that each of them is watched for at least. */
const LEAST = 5000

/**
 * What one person sends at once, and how long others wait beside it for a submit, a sign-in and `/healthz`, on each
 * database: pictures that are refused, pictures that are taken and cost most, many large files, a table of 5,000 rows.
 */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'paperwright-files-'))
  const library = join(folder, 'library')
  await mkdir(library)
  await writeFile(join(library, 'bench-files.schema.json'), JSON.stringify(form()))
  const postgres = await startPostgres([])
  try {
    await measure('PGlite', { library, data: join(folder, 'embedded') })
    const databaseUrl = await newDatabase(postgres.url)
    await measure('PostgreSQL', { library, data: join(folder, 'beside'), databaseUrl })
  } finally {
    endAll()
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(
  database: string,
  place: { library: string; data: string; databaseUrl?: string },
): Promise<void> {
  const server = await startServing({
    program: await buildServer(),
    ...place,
    env: {
      PAPERWRIGHT_LOG_LEVEL: 'warn',
      PAPERWRIGHT_METRICS_TOKEN: METRICS_TOKEN,
      PAPERWRIGHT_LIMIT_PERSON: '6000',
      PAPERWRIGHT_LIMIT_ADDRESS: '6000',
    },
  })
  const { url, admin } = server
  const sender = async (field: string, bytes: Uint8Array, count: number) => {
    const path = join(place.library, '..', `sent-${count}-${bytes.length}`)
    await writeFile(path, bytes)
    const to = `${url}/api/forms/bench-files/files?field=${field}&name=a`
    const given = [SENDER, to, JSON.stringify(admin), path, String(count)]
    return () =>
      new Promise<void>((resolve, reject) =>
        spawn(execPath, given, { stdio: 'inherit' })
          .once('exit', () => resolve())
          .once('error', reject),
      )
  }
  const photo = await Transformer.fromRgbaPixels(new Uint8Array(8160 * 6144 * 4).fill(200), 8160, 6144).jpeg(
    90,
  )
  const works: Record<string, () => Promise<unknown>> = {
    nothing: async () => {},
    '8 pictures of 8900 x 8900': await sender('/photos', blankPng(8900, 8900), 8),
    '8 pictures of 7900 x 7900': await sender('/photos', blankPng(7900, 7900), 8),
    '8 photos of 50 megapixels': await sender('/photos', photo, 8),
    '100 files of 10 MB': await sender('/papers', new Uint8Array(10 * MB).fill(120), 100),
    'an import of 5,000 rows': () => importRows(url, admin),
  }
  const rows: Record<string, object> = {}
  let quiet: Waits | undefined
  for (const [name, work] of Object.entries(works)) {
    const began = performance.now()
    let took = 0
    const waits = await watchBeside(
      { url, headers: admin },
      { work: () => work().finally(() => (took = performance.now() - began)), least: LEAST },
    )
    quiet ??= waits
    console.error(`${database}: ${name}`)
    rows[name] = {
      seconds: (took / 1000).toFixed(1),
      ...tell(waits, quiet),
      'memory MB': await readMemory(url),
    }
  }
  console.log(
    `\nSlowest of others beside it on ${database}, milliseconds, and how many times that of a quiet server`,
  )
  console.table(rows)
  await server.end('SIGTERM')
}

function tell(waits: Waits, quiet: Waits): Record<string, string> {
  const cells = Object.entries(waits).map(([name, all]: [string, number[]]) => {
    const slowest = Math.max(...all)
    const before = Math.max(...quiet[name as keyof Waits])
    return [name, `${Math.round(slowest)} (${(slowest / before).toFixed(1)} x)`]
  })
  return Object.fromEntries(cells) as Record<string, string>
}

async function importRows(url: string, headers: Record<string, string>): Promise<void> {
  const rows = Array.from({ length: 5000 }, (_, index) => [`客户 ${index}`, '嘉禾商贸有限公司', index])
  const response = await fetch(`${url}/api/forms/bench-files/import`, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify({ heads: ['a', 'b', 'c'], mapping: ['/name', '/company', '/amount'], rows }),
  })
  if (response.status !== 201) throw new Error(`${response.status} of an import: ${await response.text()}`)
}

async function readMemory(url: string): Promise<number> {
  const response = await fetch(`${url}/metrics`, { headers: { Authorization: `Bearer ${METRICS_TOKEN}` } })
  const found = /^process_resident_memory_bytes (\S+)/m.exec(await response.text())
  return Math.round(Number(found?.[1]) / MB)
}

function form(): object {
  const form = fileForm()
  const cells = ['/name', '/company', '/amount', '/papers', '/photos'].map((field) => ({ field }))
  return {
    ...form,
    properties: {
      ...form.properties,
      papers: { ...form.properties!['papers'], 'x-max-size': 20 },
      name: { type: 'string', title: '客户', 'x-field': 'text' },
      company: { type: 'string', title: '单位', 'x-field': 'text' },
      amount: { type: 'number', title: '金额', 'x-field': 'number' },
    },
    'x-form': { id: 'bench-files' },
    'x-paper': { blocks: [{ kind: 'frame', columns: cells.map(() => 1), rows: [{ cells }] }] },
  }
}
