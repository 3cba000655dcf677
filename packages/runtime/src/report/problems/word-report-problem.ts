import type { Locale } from '../../fields/field-type.ts'
import { wordFormProblem } from '../../form/word-form-problem.ts'
import { joinPointer, splitPointer } from '../../form/pointer.ts'
import { OP_WORDS } from '../definition/op-words.ts'
import { titleOfChoice } from '../definition/schema-words.ts'
import type { ReportProblem } from './report-problem.ts'
import { en, zh, type Words } from './problem-words.ts'
import { wordPlace, type NameOfPart } from './word-place.ts'

/**
 * A report's problem as a sentence: the place as its author calls it, what is wrong, what to do. Keys are quoted only
 * where it is not known what their parts are called.
 */
export function wordReportProblem(
  { path, code, params: given = {} }: ReportProblem,
  locale: Locale,
  nameOf?: NameOfPart,
): string {
  const words: Record<string, Words> = locale === 'zh' ? zh : en
  const place = wordPlace(path, locale, nameOf)
  const params = sayParams(given, { path, locale, nameOf })
  // Parameters are fields like a form's, and have its problems.
  if (!Object.hasOwn(words, code)) {
    const sentence = wordFormProblem({ path: '', code, params }, locale)
    return place === '' ? sentence : `${place}${locale === 'zh' ? '：' : ': '}${sentence}`
  }
  const text = words[code]!(params)
  const end = locale === 'zh' ? '。' : '.'
  return place === '' ? `${text}${end}` : `${place}${locale === 'zh' ? '：' : ': '}${text}${end}`
}

const CHOSEN: ReadonlySet<string> = new Set(['of', 'show', 'chart', 'preset'])

/** What problems quote, as it is seen: settings by their titles, parameters and what a query has by theirs. */
function sayParams(
  params: NonNullable<ReportProblem['params']>,
  { path, locale, nameOf }: { path: string; locale: Locale; nameOf: NameOfPart | undefined },
): NonNullable<ReportProblem['params']> {
  const ops: Readonly<Record<string, string>> = OP_WORDS[locale]
  const [first, query = ''] = splitPointer(path)
  const inQuery = (...keys: string[]) => nameOf?.(joinPointer(['queries', query, ...keys]))
  const said = Object.entries(params).map(([name, value]) => {
    if (typeof value !== 'string') return [name, value]
    if (name === 'op') return [name, ops[value] ?? value]
    if (CHOSEN.has(name)) return [name, titleOfChoice(locale, value)]
    if (name === 'parameter')
      return [name, nameOf?.(joinPointer(['parameters', 'properties', value])) ?? value]
    if (first !== 'queries' || (name !== 'key' && name !== 'measure')) return [name, value]
    return [name, inQuery('fields', value) ?? inQuery('cross', 'measures', value) ?? value]
  })
  return Object.fromEntries(said)
}

/** The codes that have words, for tests. */
export const wordedReportCodes = { zh: Object.keys(zh), en: Object.keys(en) }
