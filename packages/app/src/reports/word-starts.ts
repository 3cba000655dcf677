import { reportWording } from '@paperwright/runtime/kit'
import type { Locale } from '@paperwright/runtime'
import type { Report } from '@paperwright/runtime/report'
import { wordAsked } from './asked-words.ts'
import type { Starts } from './parameter-starts.ts'
import { STARTS_WORDS } from './starts-words.ts'

/** What parameters start from, where that is not as the report says. */
export function wordStarts(
  report: Report,
  { parameters = {}, presets = {} }: Starts,
  locale: Locale,
): string[] {
  const setting = reportWording(report, locale)
  const words = STARTS_WORDS[locale]
  const moving = Object.entries(presets).map(
    ([key, preset]) =>
      `${setting.word(report.parameters?.properties[key]?.title ?? key)} ${words.presets[preset]}`,
  )
  return [...wordAsked(report, parameters, setting), ...moving]
}
