import type { Form, JsonObject, ZonedMoment } from '@paperwright/runtime'
import {
  reportValues,
  resolveQuery,
  settleSpans,
  tellConditions,
  type ResolvedQuery,
} from '@paperwright/runtime/kit'
import type { Report, ReportResult, Table } from '@paperwright/runtime/report'
import { sql, type SQL } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { readCalled } from '../../directory/called.ts'
import { BadRequest } from '../../errors.ts'
import { officeTime } from '../../office/office.ts'
import type { Acting } from '../../services.ts'
import type { Counted } from '../../db/report-tables.ts'
import { countedBy } from '../issue/counted.ts'
import { openCrossTables, type ReadCrossTable } from './cross-table.ts'
import { readListTable } from './list-table.ts'
import { readForms, readTitles, requireOpen, type ReportForm } from './read-forms.ts'
import { readParameters } from './read-parameters.ts'
import { referencesOf } from './references-of.ts'
import type { RunContext } from './run-context.ts'
import { areEmpty, sampleRecords } from './sample-records.ts'
import { tellScope } from './tell-scope.ts'
import { tellWords } from './tell-words.ts'
import { selectOnce, type SelectRows } from './select-rows.ts'

/** Seconds that the database works on one query of a report. */
const LONGEST = 30
/** What each sort and each set of groups of a query may take. */
const MEMORY = '64MB'

export interface AskedReport {
  report: Report
  parameters: JsonObject
  /** Only these of the records that the reader sees count, as a condition on `submissions`. */
  among?: SQL
  /** Where the reader sees no record of its forms, it is answered over made-up ones. */
  orSamples?: boolean
  /** Lists have all their rows: `limit` is for paper. */
  isWhole?: boolean
  /** Where figures of a report that nobody has checked are computed. Left out: here. */
  computeValues?: (
    given: { report: Report; now: ZonedMoment } & Pick<ReportResult, 'tables' | 'parameters'>,
  ) => ReportResult['values'] | Promise<ReportResult['values']>
}

type RunningHere = Pick<Acting, 'db' | 'clock' | 'office' | 'forms' | 'actor'>

export interface AnsweredReport {
  result: ReportResult
  counted: Counted
}

const computeHere: NonNullable<AskedReport['computeValues']> = ({ report, tables, parameters, now }) =>
  reportValues(report, tables, parameters, now)

/**
 * Answers a report's queries over what its reader may see. Refuses with 403 where a form or field is hidden from the
 * reader, with 422 parameters that do not fit, with 400 a report that does not fit the forms as they are.
 */
export async function runReport(acting: RunningHere, asked: AskedReport): Promise<ReportResult> {
  return (await countReport(acting, asked)).result
}

/** The same, with what was counted. */
export async function countReport(
  acting: RunningHere,
  { report, parameters, among, orSamples = false, isWhole = false, computeValues = computeHere }: AskedReport,
): Promise<AnsweredReport> {
  const seen = await readForms(acting, report)
  const narrowed = among ? narrowForms(seen, among) : seen
  const now = await officeTime(acting)
  const isSample = orSamples && (await areEmpty(acting, narrowed))
  const forms = isSample ? openForms(narrowed) : narrowed
  const titles = await readTitles(acting, report)
  const context = {
    forms,
    ...(isSample && { samples: await sampleRecords(acting, forms, now) }),
    titles,
    called: await readCalled(acting.db, forms.values()),
    parameters: readParameters(report, parameters, now),
    now,
  }
  const queries = Object.keys(report.queries).map(
    (key) => [key, settleSpans(requireResolved(report, key, forms), now)] as const,
  )
  const tables: Record<string, Table> = {}
  await acting.db.transaction(
    async (tx) => {
      await limitTime(tx)
      const select = selectOnce(tx)
      const readers = { select, readCross: openCrossTables(select), isWhole }
      // All are asked at once, and waited for even where one fails: nothing may reach the connection afterwards.
      const read = await Promise.allSettled(
        queries.map(([, resolved]) => readTable(readers, resolved, context)),
      )
      for (const [index, [key]] of queries.entries()) tables[key] = requireSettled(read[index]!)
    },
    { accessMode: 'read only', isolationLevel: 'repeatable read' },
  )
  const result = {
    at: now.at.toISOString(),
    zone: now.zone,
    parameters: context.parameters,
    tables,
    values: await computeValues({ report, tables, parameters: context.parameters, now }),
    ...(await tellScope(acting.forms, forms)),
    ...(isSample && { isSample: true as const }),
    ...(await tellWords(acting, { forms, titles, tables, fills: report.fills?.form })),
  }
  const resolved = queries.map(([, query]) => query)
  return { result, counted: countedBy(acting.actor, forms, resolved) }
}

function narrowForms(forms: ReadonlyMap<string, ReportForm>, among: SQL): Map<string, ReportForm> {
  return new Map([...forms].map(([id, form]) => [id, { ...form, seen: sql`${form.seen} and ${among}` }]))
}

/** Made-up records are seen by whoever asks. */
function openForms(forms: ReadonlyMap<string, ReportForm>): Map<string, ReportForm> {
  return new Map([...forms].map(([id, form]) => [id, { ...form, seen: sql`true` }]))
}

/** A query followed into today's forms, all of whose fields the reader may know. */
export function requireResolved(
  report: Report,
  key: string,
  forms: ReadonlyMap<string, ReportForm>,
): ResolvedQuery {
  const found = resolveQuery(
    report.queries[key]!,
    (id): Form | undefined => forms.get(id)?.form,
    report.parameters,
  )
  if ('problems' in found)
    throw new BadRequest(`The query "${key}" of the report does not fit its forms.`, {
      query: key,
      problems: found.problems,
    })
  for (const [id, form] of forms) requireOpen(id, form, referencesOf(found.resolved, id))
  return found.resolved
}

function requireSettled<Value>(settled: PromiseSettledResult<Value>): Value {
  if (settled.status === 'rejected') throw settled.reason
  return settled.value
}

interface Readers {
  select: SelectRows
  readCross: ReadCrossTable
  isWhole: boolean
}

async function readTable(
  { select, readCross, isWhole }: Readers,
  resolved: ResolvedQuery,
  context: RunContext,
): Promise<Table> {
  const { list, cross } = resolved.query
  const told = tellConditions(resolved)
  if (cross) return { ...(await readCross({ resolved, shape: cross, context })), ...told }
  if (list) return { ...(await readListTable(select, { resolved, shape: list, context, isWhole })), ...told }
  throw new BadRequest('A query is a list or a cross table.')
}

/**
 * A query that takes too long is given up; compiling it to machine code would take longer than most of them. Groups are
 * counted in memory, and joins hashed: what the planner guesses of values inside records has it try each with each.
 */
export async function limitTime(db: Pick<Database, 'execute'>): Promise<void> {
  await db.execute(
    sql`select set_config('statement_timeout', ${`${LONGEST}s`}, true), set_config('jit', 'off', true),
      set_config('work_mem', ${MEMORY}, true), set_config('enable_nestloop', 'off', true)`,
  )
}
