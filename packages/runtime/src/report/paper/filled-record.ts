import type { Form } from '../../form/form.ts'
import type { Json, JsonObject, JsonSchema } from '../../form/json-schema.ts'
import { valueKindOf } from '../../finding/value-kind.ts'
import { joinPointer, setValue } from '../../form/pointer.ts'
import { walkFields } from '../../form/walk.ts'
import { convertValue } from '../../lookup/convert-value.ts'
import { compileRules } from '../../rules/compile-rules.ts'
import { FormulaTooLong, evaluateFormula, reportEvaluation } from '../formula/evaluate-formula.ts'
import { reportContext, tableRows } from '../result/report-values.ts'
import type { FilledForm, FilledList } from '../definition/report.ts'
import type { ReportResult, ResultColumn, Table } from '../result/result.ts'
import type { WordSetting } from '../result/report-words.ts'
import { wordKey } from '../result/word-key.ts'
import { fieldSchema, wordValue } from '../result/word-value.ts'
import { fittingValue } from './fitting-value.ts'

/**
 * A record of the form, made of the result: what does not fit its field is left out, what the form computes is
 * computed, unless the report gives it: a rate of many records is not the rate of their sums. Throws `FormulaTooLong`.
 */
export function filledRecord(
  { fields = {}, lists = {} }: FilledForm,
  result: ReportResult,
  { form, setting }: { form: Form; setting: WordSetting },
): JsonObject {
  const schemas = new Map(walkFields(form).map(({ pointer, schema }) => [pointer, schema]))
  const context = { ...reportContext(result.tables, result.parameters), values: result.values }
  const evaluation = reportEvaluation(result)
  let record: JsonObject = {}
  for (const [pointer, formula] of Object.entries(fields)) {
    const schema = schemas.get(pointer)
    if (!schema) continue
    const value = evaluateFormula(formula, evaluation, () => context)
    record = setValue(record, pointer, fittingValue(value, schema))
  }
  for (const [pointer, list] of Object.entries(lists)) {
    const table = result.tables[list.query]
    if (table) record = setValue(record, pointer, listEntries(table, list, { pointer, schemas, setting }))
  }
  const { record: derived, unknown } = compileRules(form, { given: givenBy({ fields, lists }) }).run(
    record,
    result,
  )
  if (unknown[0]) throw new FormulaTooLong(unknown[0].place)
  return derived
}

/** The pointers of what the report gives. */
function givenBy({ fields, lists }: Required<Pick<FilledForm, 'fields' | 'lists'>>): ReadonlySet<string> {
  const entries = Object.entries(lists).flatMap(([pointer, { entry }]) =>
    Object.keys(entry).map((key) => `${pointer}/*${joinPointer([key])}`),
  )
  return new Set([...Object.keys(fields), ...entries])
}

interface ListPlace {
  pointer: string
  schemas: ReadonlyMap<string, JsonSchema>
  setting: WordSetting
}

function listEntries(table: Table, { entry }: FilledList, { pointer, schemas, setting }: ListPlace): Json[] {
  const columns = new Map(columnsOf(table).map((column) => [column.key, column]))
  const keys = Object.entries(entry).flatMap(([property, key]) => {
    const schema = schemas.get(`${pointer}/*/${property}`)
    const column = columns.get(key)
    return schema && column ? [{ property, column, schema }] : []
  })
  return tableRows(table).map((row) => {
    const values = keys.flatMap(({ property, column, schema }): [string, Json][] => {
      const value = convert(row[column.key] ?? null, column, schema, setting)
      return value === undefined ? [] : [[property, value]]
    })
    return Object.fromEntries(values)
  })
}

function columnsOf(table: Table): ResultColumn[] {
  return table.kind === 'list' ? table.columns : [...table.rowGroups, ...table.measures]
}

/** The value itself where the field takes it, else its words; a field of words takes those of a span, of bounds, of an option or a name. */
function convert(
  value: Json,
  column: ResultColumn,
  schema: JsonSchema,
  setting: WordSetting,
): Json | undefined {
  if (value === null) return undefined
  const own = fieldSchema(column)
  const isBundled = column.bucket !== undefined
  if (!isBundled && (column.isNamed || column.kind === 'option') && valueKindOf(schema) === 'text')
    return fittingValue(wordValue(value, column, setting), schema)
  const converted = own && !isBundled ? convertValue(value, own, schema) : value
  const fitting = converted === undefined ? undefined : fittingValue(converted, schema)
  const asWords = isBundled && valueKindOf(schema) === 'text'
  if (typeof value === 'object' || (fitting !== undefined && !asWords)) return fitting
  return fittingValue(wordKey({ value }, column, setting), schema)
}
