import { getValue, type Json, type JsonObject, type Locale } from '@paperwright/runtime'
import { changedPointers, hideFields } from '@paperwright/runtime/kit'
import { requireRight } from '../../access/require-right.ts'
import { readDirectory } from '../../directory/read-directory.ts'
import { BadRequest } from '../../errors.ts'
import { officeTime } from '../../office/office.ts'
import type { Acting } from '../../services.ts'
import { formColumns } from '../form-columns.ts'
import { findAlikeRows } from './alike-rows.ts'
import { dryRunImport, MOST_TOLD, type ReadRow, type ReadTable } from './dry-run-import.ts'
import { canBeKey, findMatches } from './find-matches.ts'
import { guessByValues } from './guess-by-values.ts'
import { importableColumns } from './importable-columns.ts'
import { importLimits, type ImportCell, type ImportTable, type ImportUpdate } from './import-table.ts'
import { suggestMapping } from './suggest-mapping.ts'

/** What a table can fill, and which of its columns look like which field. */
export interface ImportStart {
  /** The fields, in the form's order; `list` is the title of the list whose entries have it, `key` says whether records are found by it. */
  fields: { pointer: string; head: string; list: string | null; required: boolean; key: boolean }[]
  mapping: (string | null)[]
  /** Columns that were matched by what stands in them, to be looked over. */
  guessed: number[]
  limits: typeof importLimits
}

/** Someone's import of a form, begun: the fields that they may write, matched with the heads of their table. */
export async function startImport(
  acting: Acting,
  {
    formId,
    heads,
    samples = [],
    locale = 'zh',
  }: {
    formId: string
    heads: readonly string[]
    /** The first rows. */
    samples?: readonly (readonly ImportCell[])[] | undefined
    locale?: Locale
  },
): Promise<ImportStart> {
  if (heads.length > importLimits.columns)
    throw new BadRequest(`A table to import has at most ${importLimits.columns} columns.`)
  const form = await acting.forms.requireNewest(formId)
  const { document } = form
  const { limits } = await requireRight(acting, formId, 'fill')
  const { hidden, readOnly } = limits.at(form.version)
  const kept = [...hidden, ...readOnly]
  const { lists, required } = formColumns(document, { locale })
  const titles = new Map(lists.map(({ pointer, title }) => [pointer, title]))
  return {
    fields: importableColumns(document, { locale, kept }).map((column) => ({
      pointer: column.pointer,
      head: column.head,
      list: titles.get(column.list) ?? null,
      required: required.has(column.pointer),
      key: canBeKey(column),
    })),
    ...guessByValues(document, suggestMapping(document, heads, { kept }), { heads, samples, kept }),
    limits: importLimits,
  }
}

/** What a row would do to a record that is there; nothing but `row` where it makes a new one. */
export interface CheckedRow {
  row: number
  id?: string
  number?: string
  revision?: number
  /** What differs from it, as far as the importer may know. */
  changes?: { at: string; before: Json; after: Json }[]
  /** Whether anything would be stored. */
  isSame: boolean
}

/** What would be stored of a table, and all that is wrong with it. Stores nothing. */
export async function checkImport(
  acting: Acting,
  {
    formId,
    locale = 'zh',
    update,
    ...table
  }: ImportTable & { formId: string; locale?: Locale; update?: ImportUpdate | undefined },
): Promise<Omit<ReadTable, 'rows'> & { rows: CheckedRow[] }> {
  const form = await acting.forms.requireNewest(formId)
  const own = await requireRight(acting, formId, 'fill', ...(update ? (['see', 'edit'] as const) : []))
  const { hidden, readOnly } = own.limits.at(form.version)
  const directory = await readDirectory(acting.db, form.document)
  const read = await dryRunImport(form.document, table, {
    directory,
    now: await officeTime(acting),
    locale,
    kept: [...hidden, ...readOnly],
    matches: update && (await findMatches(acting, { form, table, update, directory, ...own })),
  })
  const alike = await findAlikeRows(acting, { form, rows: read.rows, own, mapping: table.mapping, locale })
  return {
    ...read,
    problems: [...read.problems, ...alike.problems].slice(0, MOST_TOLD),
    problemCount: read.problemCount + alike.problems.length,
    warnings: [...read.warnings, ...alike.warnings].slice(0, MOST_TOLD),
    warningCount: read.warningCount + alike.warnings.length,
    rows: read.rows.map(toCheckedRow),
  }
}

function toCheckedRow({ row, record, on, target, changes }: ReadRow): CheckedRow {
  if (!on || !target) return { row, isSame: false }
  const { document } = target.form
  const [before, after] = [on.record, record].map((one) => hideFields(document, one, target.hidden)) as [
    JsonObject,
    JsonObject,
  ]
  return {
    row,
    id: on.id,
    number: on.number,
    revision: on.revision,
    changes: changedPointers(document, before, after).map((at) => ({
      at,
      before: getValue(before, at) ?? null,
      after: getValue(after, at) ?? null,
    })),
    isSame: changes.length === 0,
  }
}
