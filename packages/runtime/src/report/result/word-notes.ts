import type { Json } from '../../form/json-schema.ts'
import { splitPointer } from '../../form/pointer.ts'
import { parseTemplate } from '../../form/words-template.ts'
import type { Report } from '../definition/report.ts'
import { REPORT_WORDS, type WordSetting } from './report-words.ts'
import type { ReportResult } from './result.ts'
import { inWords } from './word-given.ts'
import { wordValue } from './word-value.ts'

/** A report's notes with the parameters and values that they hold; those of whose values one is blank are left out. */
export function wordNotes(
  { notes = [], parameters, values = {} }: Report,
  result: Pick<ReportResult, 'parameters' | 'values'>,
  setting: WordSetting,
): string[] {
  const wordOf = (pointer: string): string | undefined => {
    const [holder, key = ''] = splitPointer(pointer)
    const value: Json = (holder === 'values' ? result.values : result.parameters)[key] ?? null
    const known = values[key]
    if (holder === 'values')
      return value === null || !known
        ? undefined
        : wordValue(value, { kind: 'number', ...known, key }, setting)
    const schema = parameters?.properties[key]
    return value === null || !schema
      ? REPORT_WORDS[setting.locale].unlimited
      : inWords(value, schema, setting)
  }
  return notes.flatMap((note) => {
    const parts = parseTemplate(setting.word(note)).map((part) =>
      part.kind === 'text' ? part.text : wordOf(part.pointer),
    )
    return parts.includes(undefined) ? [] : [parts.join('')]
  })
}
