import type { Report } from '@paperwright/runtime'
import { changeQuery } from './change-query.ts'
import { withoutBlanks } from './without-blanks.ts'

/** FEEL over measures: which rows of a cross table stay. */
export function setKeep(
  report: Report,
  { query, keep }: { query: string; keep: string | undefined },
): Report {
  return changeQuery(report, query, (now) =>
    now.cross ? { ...now, cross: withoutBlanks({ ...now.cross, keep }) } : now,
  )
}
