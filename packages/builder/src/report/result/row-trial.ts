import type { Report } from '@paperwright/runtime/report'

/** Asks for one row that has all that a computed column reads, and for what it computes there. */
export function rowTrial(
  { id, title, parameters, queries }: Report,
  { query, field, reads }: { query: string; field: string; reads: readonly string[] },
): Report {
  const { from, fields, where = [] } = queries[query]!
  return {
    id,
    title,
    ...(parameters && { parameters }),
    queries: {
      [query]: {
        from,
        fields,
        where: [...where, ...reads.map((key) => ({ field: key, op: 'notEmpty' as const }))],
        list: { fields: [...reads, field], limit: 1 },
      },
    },
    sheet: { blocks: [{ kind: 'table', query }] },
  }
}
