import { roundTo } from '../../fields/decimals.ts'
import type { Json, JsonObject } from '../../form/json-schema.ts'
import type { ZonedMoment } from '../../moment/zoned-moment.ts'
import type { Evaluation } from '../../rules/expression.ts'
import { evaluateFormula, reportEvaluation } from '../formula/evaluate-formula.ts'
import { orderValues } from '../formula/order-values.ts'
import type { Report, ReportValue } from '../definition/report.ts'
import type { CrossTable, GroupKey, ListTable, Table } from './result.ts'

/**
 * The report's values, by key, at the moment of its run: rounded to their decimals, as they are printed; null where a
 * formula has no result or one of another kind. Throws `FormulaTooLong`.
 */
export function reportValues(
  report: Report,
  tables: Readonly<Record<string, Table>>,
  parameters: JsonObject,
  now: ZonedMoment,
): JsonObject {
  const context = reportContext(tables, parameters)
  const known = report.values ?? {}
  const values: JsonObject = Object.fromEntries(Object.keys(known).map((key) => [key, null]))
  const evaluation = reportEvaluation(now)
  for (const key of orderValues(known).ordered) {
    values[key] = evaluateValue(known[key]!, { ...context, values }, evaluation)
  }
  return values
}

/** What a report's formulas read: `parameters`, and each query by its key. */
export function reportContext(
  tables: Readonly<Record<string, Table>>,
  parameters: JsonObject,
): Record<string, unknown> {
  const queries = Object.entries(tables).map(([key, table]): [string, unknown] => [key, queryContext(table)])
  return { ...Object.fromEntries(queries), parameters }
}

/** The rows of a table as contexts by field and measure; those that sum others up are left out. */
export function tableRows(table: Table): JsonObject[] {
  return table.kind === 'list' ? listRows(table) : crossRows(table)
}

function queryContext(table: Table): JsonObject {
  const rows = tableRows(table)
  if (table.kind === 'list') return { rows, count: table.count }
  // A measure may be called `count`: what the author named goes first.
  return { rows, count: rows.length, ...table.totals }
}

function listRows({ columns, rows }: ListTable): JsonObject[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ key }, index) => [key, row[index] ?? null])))
}

/** Measures stand there with the row's own total: of the only column, or of the one that sums all up. */
function crossRows({ rowGroups, rows, columns, measures, cells }: CrossTable): JsonObject[] {
  const total = columns.length === 1 ? 0 : columns.findIndex(({ role }) => role === 'total')
  return rows.flatMap(({ keys, role }, at): JsonObject[] => {
    if (role !== 'group') return []
    const groups = rowGroups.map(({ key }, index): [string, Json] => [key, keyValue(keys[index])])
    const own = measures.map(({ key }, index): [string, Json] => [key, cells[at]?.[total]?.[index] ?? null])
    return [Object.fromEntries([...groups, ...own])]
  })
}

function keyValue(key: GroupKey | undefined): Json {
  if (key === undefined) return null
  return 'others' in key ? key.others : key.value
}

function evaluateValue(
  { formula, kind = 'number', decimals }: ReportValue,
  context: Record<string, unknown>,
  evaluation: Evaluation,
): Json {
  const result = evaluateFormula(formula, evaluation, () => context)
  if (kind === 'text') return typeof result === 'string' ? result : null
  if (typeof result !== 'number') return null
  return decimals === undefined ? result : roundTo(result, decimals)
}
