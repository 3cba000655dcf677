import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { LIBRARY } from '../../packages/server/src/program-files.ts'
import { buildServer } from '../../tests/support/build-server.ts'
import { endAll, startServing } from '../../tests/support/running-server.ts'
import { asker, type Ask } from '../load/ask.ts'
import { complaint, COMPLAINTS } from '../load/office.ts'

export interface ServedBatch {
  output: 'pdf' | 'zip'
  /** From asking for the batch to its file's last byte. */
  seconds: number
  /** Processor time of the server meanwhile. */
  cpu: number
  bytes: number
  /** Megabytes of the server with its threads: before, and at most while it printed. */
  before: number
  peak: number
}

const METRICS_TOKEN = 'of the benchmark alone'
/** Milliseconds between two looks whether it is done. */
const POLL = 100
/** Records that are handed in at once. */
const AT_ONCE = 8

/**
 * Prints stored records over HTTP by a built `paperwright serve` on the embedded database, a batch after the other, and
 * tells the megabytes of the server when it had started. On Linux alone.
 */
export async function serveBatches(
  count: number,
  outputs: readonly ('pdf' | 'zip')[],
): Promise<{ started: number; batches: ServedBatch[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'paperwright-batch-'))
  try {
    const server = await startServing({
      program: await buildServer(),
      data: join(folder, 'data'),
      library: LIBRARY,
      env: {
        PAPERWRIGHT_LOG_LEVEL: 'warn',
        PAPERWRIGHT_METRICS_TOKEN: METRICS_TOKEN,
        PAPERWRIGHT_LIMIT_PERSON: '6000',
      },
    })
    const ask = asker(server.url, server.admin)
    const started = memory(server.process.pid!).now
    const ids = await storeRecords(ask, count)
    const measured: ServedBatch[] = []
    for (const output of outputs)
      measured.push(await measure(server.url, server.admin, server.process.pid!, { ids, output }))
    await server.end('SIGTERM')
    return { started, batches: measured }
  } finally {
    endAll()
    await rm(folder, { recursive: true, force: true })
  }
}

async function storeRecords(ask: Ask, count: number): Promise<string[]> {
  const ids: string[] = []
  let next = 0
  const work = async () => {
    while (next < count) {
      const record = { ...complaint, acceptanceNo: `批-${++next}` }
      ids.push((await ask<{ id: string }>('POST', `/api/forms/${COMPLAINTS}/submissions`, { record })).id)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return ids
}

async function measure(
  url: string,
  admin: Record<string, string>,
  pid: number,
  { ids, output }: { ids: string[]; output: 'pdf' | 'zip' },
): Promise<ServedBatch> {
  const ask = asker(url, admin)
  const before = memory(pid)
  forgetPeak(pid)
  const cpu = await processorTime(url)
  const started = performance.now()
  const selection = { formId: COMPLAINTS, ids }
  const { id } = await ask<{ id: string }>('POST', '/api/batches', { selection, output })
  let state = ''
  while (state !== 'done') {
    if (state === 'failed') throw new Error('the batch failed')
    await wait(POLL)
    state = (await ask<{ state: string }>('GET', `/api/batches/${id}`)).state
  }
  const response = await fetch(`${url}/api/batches/${id}/file`, { headers: admin })
  const bytes = (await response.arrayBuffer()).byteLength
  const seconds = (performance.now() - started) / 1000
  return {
    output,
    seconds,
    cpu: (await processorTime(url)) - cpu,
    bytes,
    before: before.now,
    peak: memory(pid).peak,
  }
}

/** Megabytes of a process, as Linux counts them. */
function memory(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const read = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / 1024
  return { now: read('VmRSS'), peak: read('VmHWM') }
}

/** The peak is counted from now on. */
function forgetPeak(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, '5')
}

/** Seconds that the server computed so far. */
async function processorTime(url: string): Promise<number> {
  const response = await fetch(`${url}/metrics`, { headers: { Authorization: `Bearer ${METRICS_TOKEN}` } })
  return Number(/^process_cpu_seconds_total (\S+)/m.exec(await response.text())?.[1])
}
