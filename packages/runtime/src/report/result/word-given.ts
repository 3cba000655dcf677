import { requireFieldType } from '../../fields/registry.ts'
import type { Json, JsonSchema } from '../../form/json-schema.ts'
import { parseTemplate } from '../../form/words-template.ts'
import { contentText } from '../../paper/content.ts'
import { isFault, parseFormula } from '../../rules/expression.ts'
import type { Report } from '../definition/report.ts'
import { REPORT_WORDS, type WordSetting } from './report-words.ts'
import type { ReportResult } from './result.ts'

/**
 * `统计条件：年度 2026；门店 不限`: what the reader asked for, by the titles of the parameters, those left out that are told
 * elsewhere already. Undefined where nothing is left.
 */
export function wordGiven(
  { parameters }: Pick<Report, 'parameters'>,
  given: ReportResult['parameters'],
  { setting, told = new Set() }: { setting: WordSetting; told?: ReadonlySet<string> },
): string | undefined {
  const words = REPORT_WORDS[setting.locale]
  const each = Object.entries(parameters?.properties ?? {}).flatMap(([key, schema]) => {
    if (told.has(key)) return []
    const value = given[key] ?? undefined
    const text = value === undefined ? words.unlimited : inWords(value, schema, setting)
    return [words.given(setting.word(schema.title ?? key), text)]
  })
  return each.length === 0 ? undefined : words.asked(each.join(words.countedApart))
}

/** A value as it stands among words on paper. */
export function inWords(value: Json, schema: JsonSchema, setting: WordSetting): string {
  const content = requireFieldType(schema).paper(value, {
    schema,
    ...setting,
    options: 'chosen',
    inWords: true,
    blankContent: () => [],
  })
  return contentText(content)
}

/** The parameters that a report's own sheet names, or that go into a field of the form that it fills in. */
export function parametersTold({ sheet, fills }: Pick<Report, 'sheet' | 'fills'>): ReadonlySet<string> {
  const named = (sheet?.blocks ?? []).flatMap((block) =>
    Object.values(block as object).flatMap((text) =>
      typeof text === 'string' ? parseTemplate(text).flatMap(parameterOf) : [],
    ),
  )
  const filled = Object.values(fills?.fields ?? {}).flatMap((formula) => {
    const parsed = parseFormula(formula)
    return isFault(parsed) ? [] : parsed.reads.flatMap(([name, key]) => (name === 'parameters' ? key! : []))
  })
  return new Set([...named, ...filled])
}

function parameterOf(part: ReturnType<typeof parseTemplate>[number]): string[] {
  const found = part.kind === 'text' ? undefined : /^\/parameters\/([^/]+)$/.exec(part.pointer)
  return found ? [found[1]!] : []
}
