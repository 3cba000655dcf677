import type { Locale } from '../../fields/field-type.ts'
import { readOptions } from '../../fields/options.ts'
import type { Form } from '../../form/form.ts'
import type { Report } from '../definition/report.ts'
import type { WordSetting } from './report-words.ts'
import type { GroupKey, ReportResult, ResultColumn, Table } from './result.ts'
import { fieldSchema } from './word-value.ts'

/** What else says printed words in another language: a result by what was read for it, the form that is filled in. */
interface KnownWords {
  result?: Pick<ReportResult, 'words'> | undefined
  filled?: Form | undefined
}

/** The words of a report in a language: its own before those of what it read, these before those of the form that it fills in. */
export function reportWording(
  { words }: Pick<Report, 'words'>,
  locale: Locale,
  { result, filled }: KnownWords = {},
): WordSetting {
  const known = {
    ...filled?.['x-form'].words?.[locale],
    ...result?.words?.[locale],
    ...words?.[locale],
  }
  return { locale, word: (printed) => (Object.hasOwn(known, printed) ? known[printed]! : printed) }
}

/** The printed words that tables show, each once: titles, units, options, and values that are names. */
export function printedInTables(tables: Readonly<Record<string, Table>>): Set<string> {
  return new Set(Object.values(tables).flatMap((table) => [...columnWords(table), ...nameWords(table)]))
}

function columnWords(table: Table): string[] {
  return columnsOf(table).flatMap((column) => {
    const schema = fieldSchema(column)
    const options = schema ? readOptions(schema).map(({ title }) => title) : []
    return [column.title, ...(column.unit === undefined ? [] : [column.unit]), ...options]
  })
}

function columnsOf(table: Table): ResultColumn[] {
  const asked = (table.conditions ?? []).flatMap((any) => any.map(({ column }) => column))
  return table.kind === 'list'
    ? [...table.columns, ...asked]
    : [...table.rowGroups, ...table.columnGroups, ...table.measures, ...asked]
}

function nameWords(table: Table): string[] {
  if (table.kind === 'list')
    return table.columns.flatMap(({ isNamed }, at) =>
      (isNamed ? table.rows.map((row) => row[at]) : []).filter(isText),
    )
  const ofAxis = (groups: readonly ResultColumn[], heads: readonly { keys: GroupKey[] }[]) =>
    groups.flatMap(({ isNamed }, at) =>
      (isNamed ? heads.map(({ keys }) => valueOf(keys[at])) : []).filter(isText),
    )
  return [...ofAxis(table.rowGroups, table.rows), ...ofAxis(table.columnGroups, table.columns)]
}

function valueOf(key: GroupKey | undefined): unknown {
  return key && 'value' in key ? key.value : undefined
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
