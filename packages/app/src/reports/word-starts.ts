import type { Locale } from '@paperwright/runtime'
import type { Report } from '@paperwright/runtime/report'
import { DASHBOARD_WORDS } from '../dashboard/dashboard-words.ts'
import type { TileStarts } from '../dashboard/tile-edits.ts'
import { wordAsked } from './asked-words.ts'
import { reportWords } from './report-word.ts'

/** What parameters start from, where that is not as the report says. */
export function wordStarts(
  report: Report,
  { parameters = {}, presets = {} }: TileStarts,
  locale: Locale,
): string[] {
  const setting = reportWords(report, locale)
  const words = DASHBOARD_WORDS[locale]
  const moving = Object.entries(presets).map(
    ([key, preset]) =>
      `${setting.word(report.parameters?.properties[key]?.title ?? key)} ${words.presets[preset]}`,
  )
  return [...wordAsked(report, parameters, setting), ...moving]
}
