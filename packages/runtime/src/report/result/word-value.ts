import { anyText } from '../../fields/answer-content.ts'
import { roundTo, writeNumber } from '../../fields/decimals.ts'
import { getFieldType } from '../../fields/registry.ts'
import type { Json, JsonSchema } from '../../form/json-schema.ts'
import { unitBeside } from '../../form/unit-beside.ts'
import { REPORT_WORDS, type WordSetting } from './report-words.ts'
import type { ResultColumn } from './result.ts'

/** More digits than these say nothing in a column that does not ask for them. */
const MOST_DECIMALS = 2
const PERCENT = '%'

/**
 * A value as an office writes it: amounts with commas between thousands and the digits of their column, the sign of a
 * percentage behind it, what a form's field holds as its type words it; nothing for a blank.
 */
export function wordValue(value: Json, column: ResultColumn, setting: WordSetting): string {
  if (value === null || value === '') return ''
  const schema = fieldSchema(column)
  const type = schema && getFieldType(schema['x-field'] ?? '')
  if (typeof value === 'number' && column.kind === 'number' && !type?.wordsNumbers)
    return wordFigure(value, column)
  if (column.isNamed && typeof value === 'string') return setting.word(value)
  if (schema && type) return type.format(value, { schema, ...setting })
  if (typeof value === 'boolean') return REPORT_WORDS[setting.locale][value ? 'yes' : 'no']
  if (Array.isArray(value)) return value.map(anyText).join(setting.locale === 'zh' ? '、' : ', ')
  return column.kind === 'moment' ? wordMoment(anyText(value)) : anyText(value)
}

/** What a column's values come to: a figure, also where one value by itself has words; of other values, how many. */
export function wordTotal(total: Json, column: ResultColumn, setting: WordSetting): string {
  if (typeof total !== 'number') return wordValue(total, column, setting)
  return column.kind === 'number' ? wordFigure(total, column) : String(total)
}

/** The title with its unit, `金额（元）`, unless the title says it or each of its values does. */
export function columnTitle(column: ResultColumn, { locale, word }: WordSetting): string {
  const unit = unitOf(column)
  const title = word(column.title)
  return unit === undefined ? title : REPORT_WORDS[locale].titled(title, word(unit))
}

/** The unit to print beside a column's title. */
export function unitOf({ title, unit }: ResultColumn): string | undefined {
  if (unit === undefined || unit === PERCENT) return undefined
  return unitBeside({ title, 'x-unit': unit })
}

/** The column with as many decimals for all of its values as those that do not say so need: 2 and 2.5 as 2.0 and 2.5. */
export function withDecimals(column: ResultColumn, values: readonly Json[]): ResultColumn {
  if (column.kind !== 'number' || decimalsOf(column) !== undefined) return column
  let most = 0
  for (const value of values) {
    if (typeof value !== 'number' || Number.isInteger(value)) continue
    const digits = writeNumber(roundTo(value, MOST_DECIMALS)).split('.')[1]?.length ?? 0
    if (digits > most) most = digits
    if (most === MOST_DECIMALS) break
  }
  return { ...column, decimals: most }
}

/** The field's schema, where the column holds a form's field. */
export function fieldSchema({ schema }: ResultColumn): JsonSchema | undefined {
  return schema as JsonSchema | undefined
}

function wordFigure(value: number, column: ResultColumn): string {
  const decimals = decimalsOf(column)
  const rounded = roundTo(value, decimals ?? MOST_DECIMALS)
  const text = writeNumber(rounded, { grouped: true, ...(decimals !== undefined && { decimals }) })
  return column.unit === PERCENT && !column.title.includes(PERCENT) ? `${text}${PERCENT}` : text
}

/** The digits behind the point that a column asks for; undefined where it does not. */
export function decimalsOf(column: ResultColumn): number | undefined {
  if (column.decimals !== undefined) return column.decimals
  const schema = fieldSchema(column)
  return schema && getFieldType(schema['x-field'] ?? '')?.decimals?.(schema)
}

/** A moment of no form's field: `2026-03-05 09:30`. */
function wordMoment(text: string): string {
  return text.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}).*$/, '$1 $2')
}
