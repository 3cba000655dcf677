import { reaches, type Reach } from '../../access/rights.ts'
import type { Locale } from '../../fields/field-type.ts'
import { EVERY_FORM } from '../definition/query.ts'
import { REPORT_WORDS } from './report-words.ts'
import type { ReadTitle, ReportResult } from './result.ts'

type Scope = Pick<ReportResult, 'reach' | 'forms'>

/** So many forms are named, others counted. */
const NAMED = 4

/** Whether records are left out that someone else would count. */
export function isPartial({ reach }: Scope): boolean {
  return Object.values(reach).some((one) => one !== 'all')
}

/** That there is nothing, or nothing that may be seen. */
export function wordNoRows(scope: Scope, locale: Locale): string {
  const words = REPORT_WORDS[locale]
  return isPartial(scope) ? words.noRowsSeen : words.noRows
}

/** `统计范围：…`: whose records were counted, by form where that differs. Undefined where all records are. */
export function wordScope({ reach, forms = {} }: Scope, locale: Locale): string | undefined {
  if (!isPartial({ reach })) return undefined
  const words = REPORT_WORDS[locale]
  const read = Object.entries(reach).map(([id, one]) => ({ reach: one, ...(forms[id] ?? { title: id }) }))
  const alike = new Set(read.map((one) => one.reach))
  const [only] = alike.size === 1 ? alike : []
  // Results of before told of all forms the least that was seen of any.
  const isTold = !Object.hasOwn(reach, EVERY_FORM)
  if (only && isTold) return words.counted(words.reach[only])
  if (!isTold || Object.keys(reach).some((id) => !forms[id])) return words.counted(words.reach.mixed)
  return words.counted(
    [
      ...wordNamed(
        read.filter(({ isOneOfAll }) => !isOneOfAll),
        locale,
      ),
      ...wordAll(
        read.filter(({ isOneOfAll }) => isOneOfAll),
        locale,
      ),
    ].join(words.countedApart),
  )
}

/** That records are left out whose signatures were refused; undefined where none are. */
export function wordLeftOut(
  { withoutRefused }: Pick<ReportResult, 'withoutRefused'>,
  locale: Locale,
): string | undefined {
  return withoutRefused && REPORT_WORDS[locale].withoutRefused
}

type Read = ReadTitle & { reach: Reach }

/** Each reach with its forms, in their order. */
function wordNamed(read: readonly Read[], locale: Locale): string[] {
  const { countedOf, reach } = REPORT_WORDS[locale]
  return byReach(read).map(([one, forms]) => countedOf(wordTitles(forms, locale), reach[one]))
}

/** How most forms are read, then the others by their titles; those that may not be seen are not named. */
function wordAll(read: readonly Read[], locale: Locale): string[] {
  const words = REPORT_WORDS[locale]
  const seen = byReach(read.filter(({ reach }) => reach !== 'none'))
  const unseen = read.filter(({ reach }) => reach === 'none').length
  const [most, ...others] = seen.toSorted(([, one], [, other]) => other.length - one.length)
  return [
    ...(most ? [words.countedOf(words.everyForm, words.reach[most[0]])] : []),
    ...others.map(([one, forms]) => words.among(wordTitles(forms, locale), words.reach[one])),
    ...(unseen > 0 ? [words.unseenForms(unseen)] : []),
  ]
}

/** The widest reach first. */
function byReach(read: readonly Read[]): [Reach, Read[]][] {
  return reaches
    .toReversed()
    .map((one): [Reach, Read[]] => [one, read.filter(({ reach }) => reach === one)])
    .filter(([, forms]) => forms.length > 0)
}

function wordTitles(forms: readonly ReadTitle[], locale: Locale): string {
  const titles = forms.map(({ title, titleEn }) => (locale === 'en' ? (titleEn ?? title) : title))
  return REPORT_WORDS[locale].titles(titles.slice(0, NAMED), Math.max(0, titles.length - NAMED))
}
