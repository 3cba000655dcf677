import type { Form } from '../../form/form.ts'
import type { Json, JsonObject, JsonSchema } from '../../form/json-schema.ts'
import type { Report, ReportBlock, ReportValue } from '../report.ts'
import type { Block } from '../../form/sheet.ts'
import type { ReportResult } from '../result.ts'
import { withDecimals } from '../word-value.ts'

/** The report as a form whose fields are its parameters and values, so that words on its sheet can hold them. */
export function reportForm(report: Report, values: JsonObject): Form {
  const { id, title, code, domain, series, words, parameters, signatures, sheet } = report
  const valueSchemas = Object.entries(report.values ?? {}).map(([key, value]): [string, JsonSchema] => [
    key,
    valueSchema(value, values[key] ?? null),
  ])
  return {
    type: 'object',
    title,
    properties: {
      parameters: group(parameters?.properties ?? {}),
      values: group(Object.fromEntries(valueSchemas)),
    },
    'x-form': {
      id,
      ...(code !== undefined && { code }),
      ...(domain !== undefined && { domain }),
      ...(series !== undefined && { series }),
      ...(words && { words }),
    },
    'x-paper': {
      ...(sheet?.page && { page: sheet.page }),
      blocks: (sheet?.blocks ?? []).filter(isFormBlock),
    },
    ...(signatures && { 'x-signatures': signatures }),
  }
}

/** What the fields of `reportForm` hold. */
export function reportRecord({ values = {} }: Report, result: ReportResult): JsonObject {
  const known = Object.keys(values).map((key): [string, Json] => [key, result.values[key] ?? null])
  return { parameters: result.parameters, values: Object.fromEntries(known) }
}

export function isFormBlock(block: ReportBlock): block is Exclude<Block, { kind: 'frame' }> & ReportBlock {
  return block.kind !== 'table' && block.kind !== 'chart'
}

function group(properties: Record<string, JsonSchema>): JsonSchema {
  return { type: 'object', 'x-field': 'group', properties }
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
