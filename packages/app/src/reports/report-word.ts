import type { Form, Locale } from '@paperwright/runtime'
import type { WordSetting } from '@paperwright/runtime/kit'
import type { Report } from '@paperwright/runtime/report'

/** Words a report's titles in the reader's language: by its own words, or those of the form that it fills in. */
export function reportWords(report: Report, locale: Locale, filled?: Form): WordSetting {
  const known = { ...filled?.['x-form'].words?.[locale], ...report.words?.[locale] }
  return { locale, word: (printed) => (Object.hasOwn(known, printed) ? known[printed]! : printed) }
}
