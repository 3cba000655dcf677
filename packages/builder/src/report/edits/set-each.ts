import type { Join, Query, QueryPart, Report, Source } from '@paperwright/runtime'
import { changeQuery } from './change-query.ts'
import { dropFields } from './drop-fields.ts'
import { withoutBlanks } from './without-blanks.ts'

/** What of a source's form is a row: a record, or what `each` points at. Fields of the former rows leave with them. */
export function setEach(
  report: Report,
  { query, as, each }: { query: string; as: string; each: string | undefined },
): Report {
  return changeQuery(report, query, (now) => {
    const before = now.from.flatMap((part) => [part, ...(part.joins ?? [])]).find((one) => one.as === as)
    if (!before || before.each === each) return now
    const eachOf = (one: Source) => (one.as === as ? each : one.each)
    const from = now.from.map((part) =>
      withoutBlanks<QueryPart>({
        ...part,
        each: eachOf(part),
        joins: part.joins?.map((join) => withoutBlanks<Join>({ ...join, each: eachOf(join) })),
      }),
    )
    return withoutRows({ ...now, from }, as)
  })
}

/** Without what was taken from the rows of a source; other parts of a query keep theirs. */
function withoutRows(query: Query, as: string): Query {
  const isGone = (one: string | null) =>
    one !== null && (one === `${as}.entry` || (one.startsWith(`${as}/`) && one.includes('/*')))
  const fields = Object.fromEntries(
    Object.entries(query.fields).map(([key, field]) => {
      if (Array.isArray(field.from))
        return [key, { ...field, from: field.from.map((one) => (isGone(one) ? null : one)) }]
      return [key, field.from !== undefined && isGone(field.from) ? { ...field, from: [null] } : field]
    }),
  )
  return dropFields(
    { ...query, fields },
    ({ from }) => Array.isArray(from) && from.every((one) => one === null),
  )
}
