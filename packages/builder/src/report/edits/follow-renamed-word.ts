import type { Report } from '@paperwright/runtime/report'
import { wordsOfReport } from './words-of-report.ts'

/** The words of other languages follow a word that an edit put in another's place, unless it has words of its own. */
export function followRenamedWord(before: Report, after: Report): Report {
  if (!after.words) return after
  const [was, now] = [new Set(wordsOfReport(before)), new Set(wordsOfReport(after))]
  const gone = [...was].filter((word) => !now.has(word))
  const come = [...now].filter((word) => !was.has(word))
  const [from, to] = [gone[0], come[0]]
  if (from === undefined || to === undefined || gone.length + come.length > 2) return after
  const words = Object.entries(after.words).map(([language, known]) => {
    if (!Object.hasOwn(known, from)) return [language, known] as const
    const { [from]: said, ...others } = known
    return [language, { [to]: said!, ...others }] as const
  })
  return { ...after, words: Object.fromEntries(words) }
}
