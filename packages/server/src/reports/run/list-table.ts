import type { Json } from '@paperwright/runtime'
import { readOptions, resultColumn, type ResolvedField, type ResolvedQuery } from '@paperwright/runtime/kit'
import type { ListShape, ListTable } from '@paperwright/runtime/report'
import { sql, type SQL } from 'drizzle-orm'
import { folded } from '../../finding/filter-condition.ts'
import { fieldSql } from './field-sql.ts'
import { columnType } from './reference-sql.ts'
import { rowOrder, rowsSql } from './rows-sql.ts'
import type { RunContext } from './run-context.ts'
import type { SelectRows } from './select-rows.ts'

/** So many rows a list has at most, whatever it asks for. */
export const MOST_ROWS = 10_000

interface ListRun {
  resolved: ResolvedQuery
  shape: ListShape
  context: RunContext
  /** Beyond the list's own limit, which is for paper. */
  isWhole: boolean
}

export async function readListTable(
  select: SelectRows,
  { resolved, shape, context, isWhole }: ListRun,
): Promise<ListTable> {
  const fields = shape.fields.map((key) => resolved.fields.get(key)!)
  const values = fields.map(({ key }) => fieldSql(key))
  const order = (shape.sort ?? []).flatMap(({ by, direction }) =>
    sortKeys(resolved.fields.get(by)!).map((key) =>
      direction === 'asc' ? sql`${key} asc nulls last` : sql`${key} desc nulls last`,
    ),
  )
  const rows = await select<[number, string, Json[]]>({
    rows: rowsSql(resolved, context),
    over: (found) =>
      sql`select jsonb_build_array(count(*) over (), record_id, jsonb_build_array(${sql.join(values, sql`, `)})) as answer
      from ${found} as rows
      order by ${sql.join([...order, rowOrder], sql`, `)}
      limit ${isWhole ? MOST_ROWS : Math.min(shape.limit ?? MOST_ROWS, MOST_ROWS)}::integer`,
  })
  const read = rows.map(([, , row]) => row.map((value, index) => readValue(value, fields[index]!)))
  return {
    kind: 'list',
    columns: fields.map(resultColumn),
    rows: read,
    records: rows.map(([, record]) => record),
    ...(shape.totals && {
      totals: fields.map((field, index) =>
        total(
          shape,
          field,
          read.map((row) => row[index]!),
        ),
      ),
    }),
    count: rows[0]?.[0] ?? 0,
  }
}

/** Figures as figures, yes before no, options as the form lists them, words by their code points, whatever the collation. */
function sortKeys(field: ResolvedField): SQL[] {
  const column = fieldSql(field.key)
  if (field.kind === 'answer') return [sql`not ${column}`]
  if (columnType(field) !== 'text') return [column]
  const byWord = sql`${folded(column)} collate "C"`
  if (field.kind !== 'option' || !field.schema) return [byWord]
  const options = JSON.stringify(readOptions(field.schema).map(({ value }) => String(value)))
  const place = sql`array_position(array(select jsonb_array_elements_text(${options}::jsonb)), ${column})`
  // Those that the form lists no more stand behind those that it lists, before blanks, each by itself.
  const listed = sql`case when ${column} is not null then coalesce(${place}, ${readOptions(field.schema).length + 1}::integer) end`
  return [listed, byWord]
}

/** Options travel as text. */
function readValue(value: Json, field: ResolvedField): Json {
  if (field.kind !== 'option' || !field.schema || typeof value !== 'string') return value
  return readOptions(field.schema).find((option) => String(option.value) === value)?.value ?? value
}

/** Over the rows that are listed; blanks are not counted. */
function total({ totals }: ListShape, { key }: ResolvedField, values: readonly Json[]): Json {
  const of = totals?.[key]
  const there = values.filter((value) => value !== null)
  if (of === undefined) return null
  if (of === 'count') return there.length
  if (of === 'min' || of === 'max') return extreme(there, of)
  const numbers = there.filter((value) => typeof value === 'number')
  if (numbers.length === 0) return null
  const sum = numbers.reduce((all, value) => all + value, 0)
  return of === 'sum' ? sum : sum / numbers.length
}

function extreme(values: readonly Json[], of: 'min' | 'max'): Json {
  const [first, ...rest] = values.filter((value) => typeof value === 'number' || typeof value === 'string')
  return (
    rest.reduce(
      (most, value) => ((of === 'min' ? value < most : value > most) ? value : most),
      first ?? null!,
    ) ?? null
  )
}
