import { count, inArray } from 'drizzle-orm'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Database } from '../db/database.ts'
import { printBatches } from '../db/work-tables.ts'
import type { Metrics } from './metrics.ts'

export interface PrometheusMetrics extends Metrics {
  /** All that was counted, as Prometheus reads it, and the media type of that. */
  read(): Promise<{ text: string; type: string }>
}

/** Seconds: from a look at one record to a long export. */
const REQUEST_BUCKETS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60]
const PRINT_BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60, 300, 1800]

/** Where people prove who they are. */
const SIGNING_IN = /^\/api\/auth\/(sign-in|two-factor\/verify-)/

/** What this process did since it started, and how the process itself is. */
export function prometheusMetrics({ db }: { db: Database }): PrometheusMetrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'paperwright_http_request_duration_seconds',
    help: 'Requests by method, pattern of the route and status, and the seconds until the last byte',
    labelNames: ['method', 'route', 'status'],
    buckets: REQUEST_BUCKETS,
    registers,
  })
  const refused = new Counter({
    name: 'paperwright_sign_ins_refused_total',
    help: 'Attempts to sign in that were refused: 401 wrong, 429 locked or too many',
    labelNames: ['status'],
    registers,
  })
  const stored = new Counter({
    name: 'paperwright_submissions_stored_total',
    help: 'New records that were stored, entered or imported',
    registers,
  })
  const sheets = new Counter({
    name: 'paperwright_sheets_printed_total',
    help: 'Sheets printed to PDF, alone or in batches',
    registers,
  })
  const prints = new Histogram({
    name: 'paperwright_print_duration_seconds',
    help: 'Prints by kind (sheet, batch), and the seconds from being asked to the end, waiting included',
    labelNames: ['kind'],
    buckets: PRINT_BUCKETS,
    registers,
  })
  const printing = new Gauge({
    name: 'paperwright_prints_in_progress',
    help: 'Prints by kind that wait or run in this process',
    labelNames: ['kind'],
    registers,
  })
  const waiting = new Gauge({
    name: 'paperwright_print_batches',
    help: 'Batches of sheets that wait or run, in all processes on this database',
    labelNames: ['state'],
    registers: [],
    async collect() {
      this.reset()
      // Where the database does not answer, all the rest is told.
      const queue = await readQueue(db).catch(() => [])
      for (const { state, batches } of queue) this.set({ state }, batches)
    },
  })
  registry.registerMetric(waiting)
  return {
    requestEnded({ method, route, status, ms }) {
      requests.observe({ method, route, status }, ms / 1000)
      if (SIGNING_IN.test(route) && status >= 400 && status < 500) refused.inc({ status })
    },
    submissionsStored: (records) => stored.inc(records),
    printStarted: (kind) => printing.inc({ kind }),
    sheetsPrinted: (printed) => sheets.inc(printed),
    printEnded(kind, seconds) {
      printing.dec({ kind })
      prints.observe({ kind }, seconds)
    },
    async read() {
      return { text: await registry.metrics(), type: registry.contentType }
    },
  }
}

/** How many batches there are in each state that is not over. */
async function readQueue(db: Database): Promise<{ state: string; batches: number }[]> {
  const open = ['waiting', 'running'] as const
  const found = await db
    .select({ state: printBatches.state, batches: count() })
    .from(printBatches)
    .where(inArray(printBatches.state, [...open]))
    .groupBy(printBatches.state)
  return open.map((state) => found.find((row) => row.state === state) ?? { state, batches: 0 })
}
