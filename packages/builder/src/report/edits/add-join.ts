import type { Report } from '@paperwright/runtime/report'
import { changeQuery } from './change-query.ts'
import { newSource, type NewSource } from './add-query.ts'
import { sourceNames } from './sources-of.ts'

/** What is looked up for each row of a part: where the field `before` has the same value as its own. */
export function addJoin(
  report: Report,
  {
    query,
    part,
    source,
    before,
    own,
  }: {
    query: string
    part: number
    source: NewSource
    before: string
    /** Behind the source's name: `/customer` or `.number`. */
    own: string
  },
): Report {
  return changeQuery(report, query, (now) => {
    const join = newSource(source, sourceNames(now))
    return {
      ...now,
      from: now.from.map((one, index) =>
        index === part
          ? { ...one, joins: [...(one.joins ?? []), { ...join, on: [[before, `${join.as}${own}`]] }] }
          : one,
      ),
    }
  })
}
