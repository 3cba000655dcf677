import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EVERY_FORM } from '@paperwright/runtime/kit'
import type { OpenDatabase } from '../../packages/server/src/db/database.ts'
import { openPglite } from '../../packages/server/src/db/open-pglite.ts'
import { openPostgres } from '../../packages/server/src/db/open-postgres.ts'
import { formsOf } from '../../packages/server/src/pointing/forms-of.ts'
import { newDatabase } from '../../tests/support/new-database.ts'
import { startPostgres } from '../../tests/support/postgres.ts'
import { fillYear } from './fill-year.ts'
import { multiply } from './multiply.ts'
import { openReports, type OpenReports } from './open-reports.ts'

/** Of how many the least is told. */
const RUNS = 5
/** Records that reports are asked to read; of all forms, most of them of those that the reports read. */
const SIZES = [250_000, 1_000_000]

/**
 * Milliseconds that every shipped report takes over the API, with what it asks for at its presets: over a year of the
 * made-up house on either database, and over its copies on PostgreSQL with its own defaults.
 */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'paperwright-reports-'))
  const server = await startPostgres([])
  const closing: (() => Promise<unknown>)[] = []
  try {
    const table = new Map<string, Record<string, number | string>>()
    const embedded = await openPglite(join(folder, 'data'))
    closing.push(embedded.close)
    await fillYear(embedded)
    await measure(await openReports(embedded), 'PGlite 20,000', table)
    const shared = await openPostgres(await newDatabase(server.url))
    closing.push(shared.close)
    await fillYear(shared)
    await shared.execute('vacuum analyze')
    const reports = await openReports(shared)
    await measure(reports, 'PostgreSQL 20,000', table)
    const read = [...new Set(reports.list.flatMap(({ document }) => formsOf(document)))]
    for (const records of SIZES) {
      await multiply(shared, { forms: read.filter((form) => form !== EVERY_FORM), records })
      await measure(reports, records.toLocaleString('en'), table)
    }
    const counts = await countByForm(shared)
    console.table(
      reports.list.map(({ id, document }) => ({
        report: id,
        records: formsOf(document).reduce((sum, form) => sum + (counts.get(form) ?? 0), 0),
        ...table.get(id),
        ratio: ratioOf(table.get(id)!),
      })),
    )
  } finally {
    for (const close of closing) await close()
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(
  { list, ask }: OpenReports,
  column: string,
  table: Map<string, Record<string, number | string>>,
): Promise<void> {
  for (const { id } of list) {
    const times: number[] = []
    for (let run = 0; run < RUNS; run++) {
      const began = performance.now()
      await ask(id)
      times.push(performance.now() - began)
    }
    table.set(id, { ...table.get(id), [column]: Math.round(Math.min(...times)) })
  }
}

/** How much more the larger store takes than the smaller one, to the size of which it is four times. */
function ratioOf(row: Record<string, number | string>): string {
  const [small, large] = SIZES.map((size) => Number(row[size.toLocaleString('en')]))
  return (large! / small!).toFixed(1)
}

async function countByForm({ execute }: OpenDatabase): Promise<ReadonlyMap<string, number>> {
  const { rows } = await execute(
    'select form_id, count(*)::integer as count from submissions group by form_id',
  )
  const counts = (rows as { form_id: string; count: number }[]).map(
    ({ form_id, count }) => [form_id, count] as const,
  )
  return new Map([...counts, [EVERY_FORM, counts.reduce((sum, [, count]) => sum + count, 0)]])
}

if (import.meta.filename === process.argv[1]) await run()
