import { existsSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import type { Json, JsonObject, JsonSchema, Locale } from '@paperwright/runtime'
import { startingParameters } from '@paperwright/runtime/kit'
import { plainActor } from '../auth/actor.ts'
import { appendAudit } from '../audit/append-audit.ts'
import type { Database, OpenDatabase } from '../db/database.ts'
import { openDatabase } from '../db/open-database.ts'
import { AppError } from '../errors.ts'
import { FormStore } from '../forms/form-store.ts'
import { listLibrary } from '../library/list-library.ts'
import { officeTime } from '../office/office.ts'
import { OfficeStore } from '../office/office-store.ts'
import { printHere } from '../print/print-here.ts'
import { Refusal } from '../refusal.ts'
import { exportResult } from '../reports/export/export-result.ts'
import { ReportStore } from '../reports/report-store.ts'
import { printResult } from '../reports/print-report.ts'
import { runNewest, type Ran } from '../reports/run-newest.ts'
import { writeOut } from './write-out.ts'
import { WrongUse } from './wrong-use.ts'

export interface ReportArguments {
  /** An id or a code. */
  report: string
  /** Each `key=value`. */
  params: readonly string[]
  /** Of CSV: which query's table. */
  query: string | undefined
  locale: Locale
  out: string
  data: string
  databaseUrl: string | undefined
}

/** Whoever may run the command on the database sees all of it. */
const PROGRAM = plainActor({ id: 'program', name: 'paperwright report', isAdmin: true, by: 'key' })

const FORMATS = { '.pdf': 'pdf', '.xlsx': 'xlsx', '.csv': 'csv' } as const

/** Runs a report over all records and writes its paper or its tables. Parameters that are not given have their presets. */
export async function reportCommand(given: ReportArguments): Promise<number> {
  const format = Object.entries(FORMATS).find(([ending]) => ending === extname(given.out).toLowerCase())?.[1]
  if (!format) throw new WrongUse(`--out ${given.out} must end in .pdf, .xlsx or .csv`)
  const data = resolve(given.data)
  if (given.databaseUrl === undefined && !existsSync(join(data, 'pglite')))
    throw new Refusal(`${given.data} holds no database: name the folder of a server with --data`)
  const database = await openDatabase(given.databaseUrl, data)
  try {
    const { ran, forms } = await runNamed(database, { ...given, isWhole: format !== 'pdf' })
    await writeOut(given.out, await toFile(ran, { ...given, db: database.db, forms, format }))
    return 0
  } catch (error) {
    throw error instanceof AppError ? new Refusal(toldOf(error)) : error
  } finally {
    await database.close()
  }
}

async function runNamed(
  { db }: OpenDatabase,
  { report: name, params, isWhole }: ReportArguments & { isWhole: boolean },
) {
  const [forms, reports] = [new FormStore(db), new ReportStore(db)]
  const listed = await listLibrary({ db }, reports)
  const named = listed.find(({ id, document }) => id === name || document.code === name)
  if (!named) throw new WrongUse(`there is no report "${name}": give the id or the code of a published one`)
  const { id, document } = named
  const clock = () => new Date()
  const office = new OfficeStore(db)
  const properties = document.parameters?.properties ?? {}
  const parameters = {
    ...startingParameters(document, await officeTime({ office, clock })),
    ...readParams(params, properties),
  }
  const acting = { db, forms, reports, clock, office, actor: PROGRAM }
  return { forms, ran: await runNewest(acting, { id, parameters, needed: 'export', isWhole }) }
}

function readParams(params: readonly string[], properties: Record<string, JsonSchema>): JsonObject {
  const read = params.map((param) => {
    const [, key = '', value = ''] = /^([^=]+)=(.*)$/s.exec(param) ?? []
    const schema = Object.hasOwn(properties, key) ? properties[key] : undefined
    if (schema) return [key, readValue(value, schema)] as const
    const known = Object.keys(properties).join(', ') || 'none'
    throw new WrongUse(`--param ${param}: the report asks for ${known}, as key=value`)
  })
  return Object.fromEntries(read)
}

/** Figures and answers as such where the field takes them; a blank value leaves the parameter open. */
function readValue(text: string, { type }: JsonSchema): Json {
  if (text === '') return null
  if (type === 'string') return text
  try {
    return JSON.parse(text) as Json
  } catch {
    return text
  }
}

/** The report's paper or tables; that they were taken out is written down. */
async function toFile(
  { id, version, document: report, result }: Ran,
  {
    db,
    forms,
    format,
    query,
    locale,
  }: Pick<ReportArguments, 'query' | 'locale'> & {
    db: Database
    forms: FormStore
    format: 'pdf' | 'xlsx' | 'csv'
  },
): Promise<Uint8Array> {
  const clock = () => new Date()
  if (format === 'pdf') {
    const printing = { db, forms, clock, printer: printHere(), actor: null }
    return (await printResult(printing, { what: 'report', id, version }, { report, result, locale })).bytes
  }
  const { bytes } = exportResult({ report, result, format, locale, ...(query !== undefined && { query }) })
  await appendAudit(db, {
    action: 'report.exported',
    actor: null,
    at: clock(),
    details: { report: id, version, format },
  })
  return bytes
}

function toldOf(error: AppError): string {
  const problems = error.extra.problems as { message: string }[] | undefined
  return problems?.[0] ? `${error.message} ${problems[0].message}` : error.message
}
