import type { Form, Locale } from '@paperwright/runtime'
import { CHAIN_STATES, RECORD_OWN_FIELDS, RECORD_STATES, type Standing } from '@paperwright/runtime/kit'
import { BadRequest } from '../../errors.ts'
import type { Submission } from '../../submissions/submission.ts'
import { formColumns, innermostList, type FormColumn, type FormColumns } from '../form-columns.ts'
import { BLANK, clockCell, cellsOf, textCell, type Cell } from './cell.ts'
import { columnWidth } from './column-width.ts'
import { listEntries, valueBelow } from './list-entries.ts'
import { exportWords } from './export-words.ts'

/** Submissions as rows: the records themselves, a row each, or the entries of one of their lists. */
export interface ExportTable {
  /** The list's pointer; empty for the records themselves. */
  list: string
  title: string
  columns: readonly { head: string; width: number }[]
  rowsOf(submission: Submission): Cell[][]
}

export interface ExportOptions {
  locale: Locale
  /** The time zone that moments are told in. */
  zone: string
  /** Which columns, in which order, by their pointers or by `number`, `state`, `createdAt`, `createdBy`, `department`, `updatedAt`, and of forms that are signed `chain`, `waitsFor`, `waitsSince`, `signedOn`. Left out: all. */
  columns?: readonly string[]
  /** The fields that must not be told. */
  hidden?: readonly string[]
  /** The records' own table has each list as a text. */
  joinLists?: boolean
  /** The name of who handed a record in. */
  nameOf?: (id: string) => string
  /** The title of a department. */
  departmentOf?: (id: string) => string
  /** The name of a person or the title of a post that a record waits for. */
  askedOf?: (id: string) => string
}

interface Column {
  key: string
  head: string
  width: number
  cell(submission: Submission): Cell
}

const OWN = ['number', 'state', 'createdAt', 'createdBy', 'department', 'updatedAt'] as const
const SIGNING = ['chain', 'waitsFor', 'waitsSince', 'signedOn'] as const
const NUMBER_WIDTH = 18
/** Of a list that lies in no other: the number and the row. */
const PLACE_COLUMNS = 2

/**
 * The tables of a form: its records first, with what they have once, then a table for each list, the submission's
 * number in its first column. Columns that there are none of are refused.
 */
export function exportTables(form: Form, options: ExportOptions): ExportTable[] {
  const { columns, lists } = formColumns(form, options)
  const isSigned = (form['x-signatures'] ?? []).length > 0
  const chosen = options.columns && requireKnown(options.columns, { columns, isSigned })
  const tables = lists.map(({ pointer, title }) => listTable({ columns, lists }, { pointer, title }, options))
  const shown = chosen
    ? tables.filter(({ list }) => chosen.some((key) => key === list || innermostList(key) === list))
    : tables
  return [recordTable({ columns, isSigned }, options, options.joinLists ? tables : []), ...shown]
}

function recordTable(
  { columns, isSigned }: { columns: readonly FormColumn[]; isSigned: boolean },
  { columns: chosen, ...options }: ExportOptions,
  joined: readonly ExportTable[],
): ExportTable {
  const all: Column[] = [
    ...ownColumns(options),
    ...(isSigned ? signingColumns(options) : []),
    ...columns
      .filter(({ list }) => list === '')
      .map((column): Column => {
        const cell = cellsOf(column)
        return {
          key: column.pointer,
          head: column.head,
          width: columnWidth(column),
          cell: ({ record }) => cell(valueBelow(record, column.pointer)),
        }
      }),
    ...joined.filter(({ list }) => innermostList(list) === '').map((table) => joinedColumn(table, options)),
  ]
  const shown = chosen ? chosen.flatMap((key) => all.filter((column) => column.key === key)) : all
  return {
    list: '',
    title: exportWords[options.locale].records,
    columns: shown,
    rowsOf: (submission) => [shown.map(({ cell }) => cell(submission))],
  }
}

function listTable(
  { columns, lists }: Pick<FormColumns, 'columns' | 'lists'>,
  { pointer, title }: { pointer: string; title: string },
  { columns: chosen, locale }: ExportOptions,
): ExportTable {
  const own = columns.filter(({ list }) => list === pointer)
  const named = chosen?.flatMap((key) => own.filter((column) => column.pointer === key)) ?? []
  const shown = (named.length > 0 ? named : own).map((column) => ({
    head: column.head,
    width: columnWidth(column),
    cell: cellsOf(column),
    // Where it stands in an entry.
    below: column.pointer.slice(`${pointer}/*`.length),
  }))
  const { row } = exportWords[locale]
  const number = RECORD_OWN_FIELDS.number.title[locale]
  // A list in a list tells the place of either entry.
  const outer = lists.filter((list) => pointer.startsWith(`${list.pointer}/*`))
  const places = [...outer.map((list) => `${list.title} ${row}`), row]
  return {
    list: pointer,
    title,
    columns: [{ head: number, width: NUMBER_WIDTH }, ...places.map((head) => ({ head, width: 8 })), ...shown],
    rowsOf: (submission) =>
      listEntries(submission.record, pointer).map(({ places: at, entry }) => [
        textCell(submission.number),
        ...at.map((place): Cell => ({ text: String(place), figure: { value: place, format: '0' } })),
        ...shown.map(({ cell, below }) => cell(valueBelow(entry, below))),
      ]),
  }
}

/** A list in one cell: `电饭煲 / 2；微波炉 / 1`. */
function joinedColumn({ list, title, rowsOf }: ExportTable, { locale }: ExportOptions): Column {
  const joinRow = (row: Cell[]) =>
    row
      .slice(PLACE_COLUMNS)
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join(' / ')
  return {
    key: list,
    head: title,
    width: NUMBER_WIDTH,
    cell: (submission) => {
      const entries = rowsOf(submission).map(joinRow)
      return textCell(entries.filter((entry) => entry !== '').join(locale === 'zh' ? '；' : '; '))
    },
  }
}

function ownColumns({ locale, zone, nameOf = String, departmentOf = String }: ExportOptions): Column[] {
  const cells: Record<(typeof OWN)[number], (submission: Submission) => Cell> = {
    number: (submission) => textCell(submission.number),
    state: ({ state }) => textCell(RECORD_STATES[state].words[locale]),
    createdAt: ({ createdAt }) => clockCell({ at: createdAt, zone }),
    createdBy: ({ createdBy }) => textCell(createdBy === null ? '' : nameOf(createdBy)),
    department: ({ department }) => textCell(department === null ? '' : departmentOf(department)),
    updatedAt: ({ updatedAt }) => clockCell({ at: updatedAt, zone }),
  }
  return OWN.map((key) => ({
    key,
    head: RECORD_OWN_FIELDS[key].title[locale],
    width: NUMBER_WIDTH,
    cell: cells[key],
  }))
}

function signingColumns({ locale, zone, askedOf = String }: ExportOptions): Column[] {
  const clock = (at: string | null) => (at === null ? BLANK : clockCell({ at, zone }))
  const cells: Record<(typeof SIGNING)[number], (standing: Standing) => Cell> = {
    chain: ({ state }) => textCell(CHAIN_STATES[state][locale]),
    waitsFor: ({ waitsFor }) => textCell(waitsFor.map(askedOf).join(locale === 'zh' ? '、' : ', ')),
    waitsSince: ({ waitsSince }) => clock(waitsSince),
    signedOn: ({ signedOn }) => clock(signedOn),
  }
  return SIGNING.map((key) => ({
    key,
    head: RECORD_OWN_FIELDS[key].title[locale],
    width: NUMBER_WIDTH,
    cell: ({ signing }) => (signing ? cells[key](signing) : BLANK),
  }))
}

function requireKnown(
  chosen: readonly string[],
  { columns, isSigned }: { columns: readonly FormColumn[]; isSigned: boolean },
): readonly string[] {
  const own = isSigned ? [...OWN, ...SIGNING] : OWN
  const known = new Set<string>([...own, ...columns.flatMap(({ pointer, list }) => [pointer, list])])
  const unknown = chosen.find((key) => key === '' || !known.has(key))
  if (unknown !== undefined) throw new BadRequest(`There is no column ${unknown}.`, { column: unknown })
  return chosen
}
