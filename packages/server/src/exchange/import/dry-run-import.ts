import { setImmediate as otherRequests } from 'node:timers/promises'
import {
  compileForm,
  setValue,
  wordProblem,
  type FieldContext,
  type Form,
  type JsonObject,
  type Locale,
  type Problem,
  type ZonedMoment,
  unreadable,
} from '@paperwright/runtime'
import { isCoveredBy, misreadProblem } from '@paperwright/runtime/kit'
import { BadRequest } from '../../errors.ts'
import type { FormColumn } from '../form-columns.ts'
import { groupRows, isBlank } from './group-rows.ts'
import { importableColumns } from './importable-columns.ts'
import { RECORD_KEY, requireLimits, type ImportCell, type ImportTable } from './import-table.ts'
import { readCell } from './read-cell.ts'

/** What is wrong with a table, with the cell where it is to be mended. */
export interface ImportProblem extends Problem {
  /** The row, counted from 0 without the heads. */
  row: number
  /** The column, counted from 0; null where no column is for the field. */
  column: number | null
  message: string
}

export interface ReadTable {
  /** As they would be stored. */
  records: JsonObject[]
  /** The first of what is wrong. */
  problems: ImportProblem[]
  /** How much is wrong in all. */
  problemCount: number
}

export interface ImportOptions {
  /** What `today()` is. */
  now: ZonedMoment
  /** The language of the messages. Default: Chinese. */
  locale?: Locale
  /** The fields that the importer may not write, as pointers. */
  kept?: readonly string[]
}

/** No person mends more at once. */
const MOST_TOLD = 300
/** Milliseconds of work between which other requests get their turn. */
const AT_ONCE = 50

/**
 * Reads a table into records and checks each as if it were submitted. Cells are read as if they were typed; entries of
 * lists are the rows of a record. Refused: tables beyond the limits, columns for fields that there are none of.
 */
export async function dryRunImport(
  form: Form,
  table: ImportTable,
  { now, locale = 'zh', kept = [] }: ImportOptions,
): Promise<ReadTable> {
  requireLimits(table)
  const columns = mappedColumns(form, table.mapping, kept)
  const groups = groupRows(table.rows, {
    once: [...columns.filter(({ list }) => list === ''), ...keyColumns(table.mapping)].map(({ at }) => at),
    repeated: columns.filter(({ list }) => list !== '').map(({ at }) => at),
  })
  const { check } = compileForm(form)
  const read: ReadTable = { records: [], problems: [], problemCount: 0 }
  let since = performance.now()
  for (const rows of groups) {
    if (performance.now() - since > AT_ONCE) {
      await otherRequests()
      since = performance.now()
    }
    const { input, problems: unread, placeOf } = readRecord(columns, table.rows, rows)
    const { record, problems } = check(input, now)
    const places = new Set(unread.map(({ path }) => path))
    const all = [...unread, ...problems.filter(({ path }) => !places.has(path) && !isCoveredBy(path, kept))]
    read.records.push(record)
    read.problemCount += all.length
    for (const problem of all.slice(0, MOST_TOLD - read.problems.length))
      read.problems.push({
        ...problem,
        ...placeOf(problem.path),
        message: wordProblem(problem, form, locale),
      })
  }
  return read
}

interface MappedColumn extends FormColumn {
  /** The column of the table. */
  at: number
  english: FieldContext
}

function mappedColumns(form: Form, mapping: ImportTable['mapping'], kept: readonly string[]): MappedColumn[] {
  const known = new Map(
    importableColumns(form, { locale: 'zh', kept }).map((column) => [column.pointer, column]),
  )
  const english = new Map(
    importableColumns(form, { locale: 'en' }).map(({ pointer, context }) => [pointer, context]),
  )
  const taken = new Set<string>()
  return mapping.flatMap((pointer, at): MappedColumn[] => {
    if (pointer === null || pointer === RECORD_KEY) return []
    const column = known.get(pointer)
    if (!column) throw new BadRequest(`No table fills the field ${pointer}.`, { field: pointer })
    if (taken.has(pointer))
      throw new BadRequest(`Two columns are for the field ${pointer}.`, { field: pointer })
    taken.add(pointer)
    return [{ ...column, at, english: english.get(pointer)! }]
  })
}

function keyColumns(mapping: ImportTable['mapping']): { at: number }[] {
  return mapping.flatMap((target, at) => (target === RECORD_KEY ? [{ at }] : []))
}

/** A record from its rows: what it has once from the first, an entry of each list from every row that has words for it. */
function readRecord(
  columns: readonly MappedColumn[],
  table: readonly (readonly ImportCell[])[],
  rows: readonly number[],
) {
  let input: JsonObject = {}
  const problems: Problem[] = []
  const places = new Map<string, { row: number; column: number | null }>()
  const fill = (column: MappedColumn, row: number, path: string) => {
    places.set(path, { row, column: column.at })
    const cell = table[row]![column.at]
    const value = readCell(column, cell, column.english)
    if (value === unreadable) problems.push(misreadProblem(path, String(cell), column.type, column.context))
    else if (value !== undefined) input = setValue(input, path, value)
  }
  const lists = [...new Set(columns.map(({ list }) => list))].filter((list) => list !== '')
  for (const column of columns) if (column.list === '') fill(column, rows[0]!, column.pointer)
  for (const list of lists) {
    const own = columns.filter((column) => column.list === list)
    const filled = rows.filter((row) => own.some(({ at }) => !isBlank(table[row]![at])))
    filled.forEach((row, index) => {
      places.set(`${list}/${index}`, { row, column: null })
      for (const column of own) fill(column, row, column.pointer.replace(`${list}/*`, `${list}/${index}`))
    })
  }
  return {
    input,
    problems,
    placeOf: (path: string) => nearest(places, path) ?? { row: rows[0]!, column: null },
  }
}

/** The cell of a field, or the row of the entry that it would stand in. */
function nearest(
  places: ReadonlyMap<string, { row: number; column: number | null }>,
  path: string,
): { row: number; column: number | null } | undefined {
  for (let place = path; place !== ''; place = place.slice(0, place.lastIndexOf('/'))) {
    const found = places.get(place)
    if (found) return found
  }
  return undefined
}
