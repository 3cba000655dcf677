import type { Locale } from '../../fields/field-type.ts'
import { wordFormProblem } from '../../form/word-form-problem.ts'
import type { ReportProblem } from './report-problem.ts'
import { en, zh, type Words } from './problem-words.ts'
import { wordPlace } from './word-place.ts'

/** A report's problem as a sentence: the place as its author calls it, what is wrong, what to do. */
export function wordReportProblem({ path, code, params = {} }: ReportProblem, locale: Locale): string {
  const words: Record<string, Words> = locale === 'zh' ? zh : en
  const place = wordPlace(path, locale)
  // Parameters are fields like a form's, and have its problems.
  if (!Object.hasOwn(words, code)) {
    const sentence = wordFormProblem({ path: '', code, params }, locale)
    return place === '' ? sentence : `${place}${locale === 'zh' ? '：' : ': '}${sentence}`
  }
  const text = words[code]!(params)
  const end = locale === 'zh' ? '。' : '.'
  return place === '' ? `${text}${end}` : `${place}${locale === 'zh' ? '：' : ': '}${text}${end}`
}

/** The codes that have words, for tests. */
export const wordedReportCodes = { zh: Object.keys(zh), en: Object.keys(en) }
