import { getValue, type Json, type JsonObject } from '@paperwright/runtime'
import { RECORD_STATES, requireFieldType, type ListField } from '@paperwright/runtime/kit'
import type { ListTable, ResultColumn } from '@paperwright/runtime/report'
import type { Locale } from '@paperwright/runtime'
import type { Submission } from '../submissions/submission.ts'

/** A column of a printed list, with what stands in it. */
interface Column extends ResultColumn {
  value(submission: Submission): Json
}

/** Records as the table that a list shows, a row each, as they come: the number first, then the fields in their order. */
export async function listTable(
  pages: AsyncIterable<readonly Submission[]>,
  { number, fields, locale }: { number: ListField; fields: readonly ListField[]; locale: Locale },
): Promise<ListTable> {
  const isStateShown = fields.some(({ field }) => field === 'state')
  const columns: Column[] = [
    {
      ...textColumn(number),
      value: (submission) => (isStateShown ? submission.number : numberWithState(submission, locale)),
    },
    ...fields.map(columnOf),
  ]
  const rows: Json[][] = []
  const records: string[] = []
  for await (const page of pages)
    for (const submission of page) {
      rows.push(columns.map(({ value }) => value(submission)))
      records.push(submission.id)
    }
  return {
    kind: 'list',
    columns: columns.map(({ value: _, ...column }) => column),
    rows,
    records,
    count: rows.length,
  }
}

/** A field's values are worded on the sheet, by its type and with the digits of their column; others are text already. */
function columnOf(field: ListField): Column {
  const { schema } = field
  const type = schema && requireFieldType(schema)
  if (!schema || type?.takesValue === false)
    return { ...textColumn(field), value: (submission) => field.text(submission) || null }
  const unit = type?.isNumeric ? (schema['x-unit'] ?? type.newSchema['x-unit']) : undefined
  return {
    key: field.field,
    title: field.shortTitle,
    kind: field.kind,
    schema: schema as JsonObject,
    ...(unit !== undefined && { unit }),
    value: ({ record }) => getValue(record, field.field) ?? null,
  }
}

function textColumn({ field, shortTitle }: ListField): ResultColumn {
  return { key: field, title: shortTitle, kind: 'text' }
}

/** As on screen, a number says what became of its record, where no column does. */
function numberWithState({ number, state }: Submission, locale: Locale): string {
  if (state === 'submitted') return number
  const words = RECORD_STATES[state].words[locale]
  return locale === 'zh' ? `${number}（${words}）` : `${number} (${words})`
}
