import type { Join, QueryPart, Report, Source } from '@paperwright/runtime/report'
import { changeQuery } from './change-query.ts'
import type { SourcePlace } from './place.ts'
import { withoutBlanks } from './without-blanks.ts'
import { withoutReferences } from './without-references.ts'

/** What of a source's form is a row: a record, or what `each` points at. Fields of the former rows leave with them. */
export function setEach(
  report: Report,
  { query, part: at, as, each }: SourcePlace & { each: string | undefined },
): Report {
  return changeQuery(report, query, (now) => {
    const part = now.from[at]
    const before = part && [part, ...(part.joins ?? [])].find((one) => one.as === as)
    if (!before || before.each === each) return now
    const eachOf = (one: Source) => (one.as === as ? each : one.each)
    const changed = withoutBlanks<QueryPart>({
      ...part,
      each: eachOf(part),
      joins: part.joins?.map((join) => withoutBlanks<Join>({ ...join, each: eachOf(join) })),
    })
    return withoutReferences(
      { ...now, from: now.from.with(at, changed) },
      at,
      (reference) =>
        reference === `${as}.entry` || (reference.startsWith(`${as}/`) && reference.includes('/*')),
    )
  })
}
