import type { CrossShape, Report } from '@paperwright/runtime'
import { changeQuery } from './change-query.ts'
import { withoutBlanks, type Change } from './without-blanks.ts'

/** The last row and the last column. */
export function setTotals(
  report: Report,
  { query, change }: { query: string; change: Change<NonNullable<CrossShape['totals']>> },
): Report {
  return changeQuery(report, query, (now) =>
    now.cross
      ? { ...now, cross: { ...now.cross, totals: withoutBlanks({ ...now.cross.totals, ...change }) } }
      : now,
  )
}
