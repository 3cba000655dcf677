import type { Join, Report } from '@paperwright/runtime'
import { changeQuery } from './change-query.ts'
import { withoutBlanks, type Change } from './without-blanks.ts'

/** Which of several partners is taken, whether rows without one stay, by which fields they belong together. */
export function setJoin(
  report: Report,
  {
    query,
    join,
    change,
  }: { query: string; join: string; change: Change<Pick<Join, 'on' | 'take' | 'required'>> },
): Report {
  return changeQuery(report, query, (now) => ({
    ...now,
    from: now.from.map((part) =>
      part.joins
        ? {
            ...part,
            joins: part.joins.map((one) =>
              one.as === join ? withoutBlanks<Join>({ ...one, ...change }) : one,
            ),
          }
        : part,
    ),
  }))
}
