import type { Join, Report } from '@paperwright/runtime'
import { changeQuery } from './change-query.ts'
import type { SourcePlace } from './source-place.ts'
import { withoutBlanks, type Change } from './without-blanks.ts'

/** Which of several partners is taken, whether rows without one stay, by which fields they belong together. */
export function setJoin(
  report: Report,
  { query, part: at, as, change }: SourcePlace & { change: Change<Pick<Join, 'on' | 'take' | 'required'>> },
): Report {
  return changeQuery(report, query, (now) => {
    const part = now.from[at]
    if (!part?.joins) return now
    const joins = part.joins.map((one) => (one.as === as ? withoutBlanks<Join>({ ...one, ...change }) : one))
    return { ...now, from: now.from.with(at, { ...part, joins }) }
  })
}
