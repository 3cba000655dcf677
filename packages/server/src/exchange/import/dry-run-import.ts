import { setImmediate as otherRequests } from 'node:timers/promises'
import {
  compileForm,
  wordProblem,
  type Form,
  type JsonObject,
  type Locale,
  type Problem,
  type ZonedMoment,
} from '@paperwright/runtime'
import {
  changedPointers,
  findBlindRules,
  isCoveredBy,
  templatePointer,
  type Directory,
} from '@paperwright/runtime/kit'
import type { FormVersion } from '../../forms/form-store.ts'
import type { RecordRow } from '../../records/record-row.ts'
import { groupRows, isBlank } from './group-rows.ts'
import { RECORD_KEY, requireLimits, type ImportTable, type ImportUpdate } from './import-table.ts'
import { MATCH_WORDS, type MatchFault } from './match-words.ts'
import { mappedColumns, readRecord, type MappedColumn } from './read-rows.ts'

/** What is wrong with a table, with the cell where it is to be mended. */
export interface ImportProblem extends Problem {
  /** The row, counted from 0 without the heads. */
  row: number
  /** The column, counted from 0; null where no column is for the field. */
  column: number | null
  message: string
}

/** What the rows of a record come to. */
export interface ReadRow {
  /** The first of them. */
  row: number
  record: JsonObject
  /** The record that it corrects, as it stands, and the version that it was filled in on. */
  on?: RecordRow
  target?: UpdateTarget
  /** What differs from it, as bound pointers; nothing where it changes nothing. */
  changes: string[]
}

export interface ReadTable {
  /** As they would be stored. */
  records: JsonObject[]
  /** The same, each with where it comes from and what it does. */
  rows: ReadRow[]
  /** The first of what is wrong. */
  problems: ImportProblem[]
  /** How much is wrong in all. */
  problemCount: number
  /** The first of what is said of rows that may be stored all the same, and how much there is of it. */
  warnings: ImportProblem[]
  warningCount: number
}

/** The version of a form that a record was filled in on, as a table corrects it. */
export interface UpdateTarget {
  form: FormVersion
  columns: readonly MappedColumn[]
  /** Columns whose field this version has not, or whose importer may not write it there. */
  lost: readonly number[]
  /** What the importer may not write, and what they may not know. */
  kept: readonly string[]
  hidden: readonly string[]
}

/** The record that a row finds, or why it finds none. */
export type RowMatch =
  | { on: RecordRow; target: UpdateTarget; fault?: undefined }
  | { on?: undefined; fault: MatchFault }

/** What rows find of the records that are there. */
export interface Matches extends Pick<ImportUpdate, 'blanks'> {
  /** The column that is looked at where a row finds none; null where none is mapped. */
  column: number | null
  /** What the key of a row says; undefined where it is blank altogether. */
  keyOf(row: number): string | undefined
  /** Undefined where there is none, and there need not be. */
  of(row: number): RowMatch | undefined
}

export interface ImportOptions {
  /** What `today()` is. */
  now: ZonedMoment
  /** The language of the messages. Default: Chinese. */
  locale?: Locale
  /** The fields that the importer may not write, as pointers. */
  kept?: readonly string[]
  /** Where rows correct what is there. */
  /** Whom names mean. */
  directory?: Directory
  matches?: Matches | undefined
}

/** No person mends more at once. */
export const MOST_TOLD = 300
/** Milliseconds of work between which other requests get their turn. */
const AT_ONCE = 50

/**
 * Reads a table into records and checks each as if it were submitted, or saved as a correction. Cells are read as if they
 * were typed; entries of lists are the rows of a record. Refused: tables beyond the limits, columns for fields that there
 * are none of.
 */
export async function dryRunImport(
  form: Form,
  table: ImportTable,
  { now, locale = 'zh', kept = [], directory = {}, matches }: ImportOptions,
): Promise<ReadTable> {
  requireLimits(table)
  const columns = mappedColumns(form, table.mapping, { kept, directory })
  const groups = groupRows(table.rows, {
    once: [...columns.filter(({ list }) => list === ''), ...keyColumns(table.mapping)].map(({ at }) => at),
    repeated: columns.filter(({ list }) => list !== '').map(({ at }) => at),
  })
  const read: ReadTable = {
    records: [],
    rows: [],
    problems: [],
    problemCount: 0,
    warnings: [],
    warningCount: 0,
  }
  const own: ReadingTarget = { form: { document: form }, columns, lost: [], kept }
  const met = new Set<string>()
  let since = performance.now()
  for (const rows of groups) {
    if (performance.now() - since > AT_ONCE) {
      await otherRequests()
      since = performance.now()
    }
    const match = matchOf(rows[0]!, met, matches)
    const problems = match?.fault
      ? [faultAt(match.fault, rows[0]!, matches!.column, locale)]
      : readGroup(
          read,
          { table, rows, match, target: match?.target ?? own, blanks: matches?.blanks },
          { now, locale },
        )
    read.problemCount += problems.length
    read.problems.push(...problems.slice(0, MOST_TOLD - read.problems.length))
  }
  return read
}

type ReadingTarget = Omit<UpdateTarget, 'form' | 'hidden'> & { form: Pick<FormVersion, 'document'> }

/** What a row finds; a record that a row above has found is not changed twice. */
function matchOf(row: number, met: Set<string>, matches: Matches | undefined): RowMatch | undefined {
  const key = matches?.keyOf(row)
  if (key !== undefined && met.has(key)) return { fault: 'twice' }
  if (key !== undefined) met.add(key)
  return matches?.of(row)
}

interface Group {
  table: ImportTable
  rows: readonly number[]
  match: Extract<RowMatch, { fault?: undefined }> | undefined
  target: ReadingTarget
  blanks: ImportUpdate['blanks'] | undefined
}

/** Reads one record and tells all that is wrong with it. What changes nothing is not checked anew: it is stored as it is. */
function readGroup(
  read: ReadTable,
  { table, rows, match, target, blanks = 'leave' }: Group,
  { now, locale }: { now: ZonedMoment; locale: Locale },
): ImportProblem[] {
  const { document } = target.form
  const base = match?.on.record
  const over = base && { base, blanks }
  const { input, problems: unread, placeOf } = readRecord(target.columns, table.rows, rows, over)
  const isSame = base !== undefined && changedPointers(document, base, input).length === 0
  const { record, problems, warnings } = isSame
    ? { record: base, problems: [], warnings: [] }
    : compileForm(document).check(input, now)
  read.records.push(record)
  read.rows.push({
    row: rows[0]!,
    record,
    ...(match && { on: match.on, target: match.target }),
    changes: base === undefined ? [] : changedPointers(document, base, record),
  })
  const places = new Set(unread.map(({ path }) => path))
  const all = [
    ...unread,
    ...problems.filter(({ path }) => !places.has(path) && !isCoveredBy(path, target.kept)),
  ]
  const told = (problem: Problem): ImportProblem => ({
    ...problem,
    ...placeOf(problem.path),
    message: wordProblem(problem, document, locale),
  })
  const said = warnings.filter((warning) => mayKnow(warning, match?.target))
  read.warningCount += said.length
  read.warnings.push(...said.slice(0, MOST_TOLD - read.warnings.length).map(told))
  const lost = target.lost.filter((column) => rows.some((row) => !isBlank(table.rows[row]![column])))
  return [...lost.map((column) => faultAt('noField', rows[0]!, column, locale)), ...all.map(told)]
}

/** A warning that reads what the importer may not see of the record would tell it. */
function mayKnow({ path, params }: Problem, target: UpdateTarget | undefined): boolean {
  if (!target || target.hidden.length === 0) return true
  const field = templatePointer(path)
  return !findBlindRules(target.form.document, target.hidden).checks.some(
    ({ pointer, say }) => pointer === field && say === params?.['say'],
  )
}

/** Why a row corrects no record, at the column that is to be looked at. */
export function faultAt(code: MatchFault, row: number, column: number | null, locale: Locale): ImportProblem {
  return { path: '', code, row, column, message: MATCH_WORDS[locale][code] }
}

function keyColumns(mapping: ImportTable['mapping']): { at: number }[] {
  return mapping.flatMap((target, at) => (target === RECORD_KEY ? [{ at }] : []))
}
