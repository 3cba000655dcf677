import type { Locale } from '@paperwright/runtime'
import { queryOptions } from '@tanstack/react-query'
import { ApiError } from './api-error.ts'
import { api } from './client.ts'
import { toAddress, type FindQuery } from './finding.ts'
import { readAnswer } from './read-answer.ts'
import { takeFile, type TakenFile } from './take-file.ts'

export type ExportFormat = 'csv' | 'xlsx' | 'json'

export interface RecordsExport extends FindQuery {
  format: ExportFormat
  locale: Locale
  /** Left out: all. JSON always holds whole records. */
  columns?: readonly string[]
  /** Of CSV: the list whose entries are told. */
  list?: string
}

/** At most so many at once. */
export const MOST_EXPORTED = 50_000

/** The records as a file, with its name. `onBytes` is told how much of it has come by now. */
export async function exportRecords(
  formId: string,
  { format, locale, columns, list, ...query }: RecordsExport,
  { signal, onBytes }: { signal: AbortSignal; onBytes(bytes: number): void },
): Promise<TakenFile> {
  const asked = api.forms[':id'].export.$get(
    {
      param: { id: formId },
      query: {
        ...toAddress(query),
        format,
        locale,
        ...(columns && { columns: JSON.stringify(columns) }),
        ...(list !== undefined && { list }),
      },
    },
    { init: { signal } },
  )
  return takeFile(asked, { unnamed: `records.${format}`, signal, onBytes })
}

/** What a cell of a table says: text as it was typed, or what the program knows it to be. */
export type TableCell = string | number | boolean | null

export interface RecordsTable {
  heads: string[]
  /** Each column's field, as its pointer; null is left out, `number` groups the rows of one record. */
  mapping: (string | null)[]
  rows: TableCell[][]
}

/** Which fields a table can fill, and which of its columns look like which. */
export const startImport = (
  formId: string,
  table: { heads: string[]; samples?: TableCell[][]; locale: Locale },
) => readAnswer(api.forms[':id'].import.start.$post({ param: { id: formId }, json: table }))

/** How rows find records that are there, to correct them. */
export interface ImportUpdate {
  key: string[]
  others: 'add' | 'refuse'
  blanks: 'leave' | 'clear'
}

/** Says what is wrong with a table; nothing is stored. */
export const checkTable = (formId: string, table: RecordsTable & { update?: ImportUpdate }, locale: Locale) =>
  readAnswer(api.forms[':id'].import.check.$post({ param: { id: formId }, json: { ...table, locale } }))

export type CheckedTable = Awaited<ReturnType<typeof checkTable>>

/** Stores all records of a table or none. Sent again under the same key, it answers with what was stored then. */
export const importTable = (
  formId: string,
  table: RecordsTable & {
    department?: string | null
    file?: string
    update?: ImportUpdate & { reason: string; seen: [row: number, id: string, revision: number][] }
  },
  key: string,
) =>
  readAnswer(
    api.forms[':id'].import.$post({
      param: { id: formId },
      json: table,
      header: { 'idempotency-key': key },
    }),
  )

/** What was imported into a form, newest first. */
export const importsQuery = (formId: string) =>
  queryOptions({
    queryKey: ['forms', formId, 'imports'],
    queryFn: async () => (await readAnswer(api.forms[':id'].imports.$get({ param: { id: formId } }))).imports,
    staleTime: 0,
  })

/** What taking an import back would do now. */
export const foreseeTakeBack = (id: string) =>
  readAnswer(api.imports[':id']['take-back'].$get({ param: { id } }))

/** Takes an import back; `expected` is how many records that is, as it was told. */
export const takeBackImport = (id: string, json: { reason: string; expected: number }) =>
  readAnswer(api.imports[':id']['take-back'].$post({ param: { id }, json }))

/** Whether the server refused for something that the one who asks can mend. */
export const isRefusal = (error: unknown): error is ApiError =>
  error instanceof ApiError && error.status < 500
