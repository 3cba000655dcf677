import type { Json, JsonObject, JsonSchema } from '../../form/json-schema.ts'
import { joinPointer } from '../../form/pointer.ts'
import type { SheetScope } from '../../paper/sheet-scope.ts'
import { sheetSetting, type SheetSetting } from '../../paper/sheet-setting.ts'
import type { Locale } from '../../fields/field-type.ts'
import type { Report, ReportValue } from '../definition/report.ts'
import type { ReportResult } from '../result/result.ts'
import { REPORT_WORDS } from '../result/report-words.ts'
import { reportWording } from '../result/result-words.ts'
import { withDecimals } from '../result/word-value.ts'

export function reportSetting(report: Report, locale: Locale, result?: ReportResult): SheetSetting {
  const { title, code, sheet } = report
  const { word } = reportWording(report, locale, { result })
  return { ...sheetSetting({ title, code, page: sheet?.page, locale }), title: word(title), word }
}

/** Words on a report's sheet hold its parameters and values: `{parameters/month}`, `{values/perDay}`. */
export function reportScope(
  { parameters, values = {}, signatures = [] }: Report,
  result: ReportResult,
  { locale, word }: SheetSetting,
): SheetScope {
  const known = Object.keys(values).map((key): [string, Json] => [key, result.values[key] ?? null])
  const record: JsonObject = { parameters: result.parameters, values: Object.fromEntries(known) }
  const fields = [
    ...Object.entries(parameters?.properties ?? {}).map(
      ([key, schema]) => ['parameters', key, schema] as const,
    ),
    ...Object.entries(values).map(
      ([key, value]) => ['values', key, valueSchema(value, result.values[key] ?? null)] as const,
    ),
  ]
  return {
    record,
    locale,
    word,
    schemas: new Map(fields.map(([holder, key, schema]) => [joinPointer([holder, key]), schema])),
    slots: signatures,
    signedInCells: new Set(),
    indexes: new Map(),
    emptyWord: (pointer) => (pointer.startsWith('/parameters/') ? REPORT_WORDS[locale].unlimited : '—'),
  }
}

/** Figures are written with commas between thousands, in words as in tables. */
function valueSchema({ title, kind = 'number', unit, decimals }: ReportValue, value: Json): JsonSchema {
  if (kind === 'text') return { type: 'string', 'x-field': 'text', title }
  const digits = withDecimals({ key: '', title, kind, ...(decimals !== undefined && { decimals }) }, [value])
  return {
    type: 'number',
    'x-field': 'money',
    title,
    'x-decimals': digits.decimals ?? 0,
    ...(unit !== undefined && { 'x-unit': unit }),
  }
}
