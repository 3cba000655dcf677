import {
  getValue,
  setValue,
  unreadable,
  type FieldContext,
  type Form,
  type JsonObject,
  type Problem,
} from '@paperwright/runtime'
import { misreadProblem, UNREADABLE, type Directory } from '@paperwright/runtime/kit'
import { BadRequest } from '../../errors.ts'
import type { FormColumn } from '../form-columns.ts'
import { isBlank } from './group-rows.ts'
import { importableColumns } from './importable-columns.ts'
import { RECORD_KEY, type ImportCell, type ImportTable, type ImportUpdate } from './import-table.ts'
import { hasLostDigits, readCell } from './read-cell.ts'

export interface MappedColumn extends FormColumn {
  /** The column of the table. */
  at: number
  english: FieldContext
}

/** The columns of a table with the fields that they fill. Refused: fields that there are none of, or that two columns fill. */
export function mappedColumns(
  form: Form,
  mapping: ImportTable['mapping'],
  { kept, directory = {} }: { kept: readonly string[]; directory?: Directory | undefined },
): MappedColumn[] {
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
    const context = { ...column.context, directory }
    return [{ ...column, context, at, english: { ...english.get(pointer)!, directory } }]
  })
}

interface Place {
  row: number
  column: number | null
}

/**
 * One record from its rows: what it has once from the first, an entry of each list from every row that has words for it.
 * Over a record that is there (`base`) they say what becomes of it, and its entries are taken in their order.
 */
export function readRecord(
  columns: readonly MappedColumn[],
  table: readonly (readonly ImportCell[])[],
  rows: readonly number[],
  { base = {}, blanks = 'leave' }: { base?: JsonObject; blanks?: ImportUpdate['blanks'] } = {},
) {
  let input: JsonObject = base
  const problems: Problem[] = []
  const places = new Map<string, Place>()
  const fill = (column: MappedColumn, row: number, path: string) => {
    places.set(path, { row, column: column.at })
    const cell = table[row]![column.at]
    const value = isAsBefore(column, cell, base, path)
      ? getValue(base, path)
      : readCell(column, cell, column.english)
    if (value === unreadable) problems.push(problemOf(column, path, cell))
    else if (value !== undefined || blanks === 'clear') input = setValue(input, path, value)
  }
  const lists = [...new Set(columns.map(({ list }) => list))].filter((list) => list !== '')
  for (const column of columns) if (column.list === '') fill(column, rows[0]!, column.pointer)
  for (const list of lists) {
    const own = columns.filter((column) => column.list === list)
    const filled = rows.filter((row) => own.some(({ at }) => !isBlank(table[row]![at])))
    if (filled.length > 0) input = cutList(input, list, filled.length)
    else if (blanks === 'clear') input = setValue(input, list, undefined)
    filled.forEach((row, index) => {
      places.set(`${list}/${index}`, { row, column: null })
      for (const column of own) fill(column, row, column.pointer.replace(`${list}/*`, `${list}/${index}`))
    })
  }
  return {
    input,
    problems,
    placeOf: (path: string): Place => nearest(places, path) ?? { row: rows[0]!, column: null },
  }
}

/** A name that stands there already goes on naming the same one, who may have left or be called otherwise by now. */
function isAsBefore(
  { type, context }: MappedColumn,
  cell: ImportCell | undefined,
  base: JsonObject,
  path: string,
): boolean {
  const stands = type.picksFrom ? getValue(base, path) : undefined
  return stands !== undefined && type.format(stands, context) === String(cell ?? '').trim()
}

function problemOf(column: MappedColumn, path: string, cell: ImportCell | undefined): Problem {
  return hasLostDigits(column, cell)
    ? { path, code: UNREADABLE, params: { why: 'lostDigits' } }
    : misreadProblem(path, String(cell), column.type, column.context)
}

/** A list with no more entries than it has rows. */
function cutList(record: JsonObject, list: string, length: number): JsonObject {
  const entries = getValue(record, list)
  return Array.isArray(entries) && entries.length > length
    ? setValue(record, list, entries.slice(0, length))
    : record
}

/** The cell of a field, or the row of the entry that it would stand in. */
function nearest(places: ReadonlyMap<string, Place>, path: string): Place | undefined {
  for (let place = path; place !== ''; place = place.slice(0, place.lastIndexOf('/'))) {
    const found = places.get(place)
    if (found) return found
  }
  return undefined
}
