import type { ResolvedJoin, ResolvedPart, ResolvedReference, ResolvedSource } from '@paperwright/runtime/kit'

/** The references that are asked of a source, each a column of its subquery. */
export type SourceColumns = Map<string, SourceColumn>

export interface SourceColumn {
  name: string
  reference: ResolvedReference
}

export function columnName(reference: ResolvedReference, columns: SourceColumns): string {
  return columns.get(referenceKey(reference))!.name
}

function referenceKey(reference: ResolvedReference): string {
  return 'own' in reference ? `.${reference.own}` : reference.pointer
}

/** A part with the references that the query's fields ask of it. */
interface AskedPart {
  part: ResolvedPart
  references: readonly ResolvedReference[]
}

/** What is asked of each source. Joins of several parts that find the same partners have the same columns, the very map. */
export function collectColumns(parts: readonly AskedPart[]): Map<ResolvedSource, SourceColumns> {
  const columns = new Map<ResolvedSource, SourceColumns>()
  const byPartners = new Map<string, SourceColumns>()
  for (const { part, references } of parts) {
    columns.set(part, new Map())
    for (const join of part.joins) {
      const key = partnersKey(join)
      const shared = byPartners.get(key) ?? new Map()
      byPartners.set(key, shared)
      columns.set(join, shared)
    }
    const sourceOf = new Map([part, ...part.joins].map((source) => [source.as, source]))
    const asked = [
      ...references,
      ...part.joins.flatMap(({ on }) => on.flatMap(({ before, own }) => [before, own])),
      ...part.joins.flatMap(({ asOf }) => asOf?.date ?? []),
    ]
    for (const reference of asked) {
      const here = columns.get(sourceOf.get(reference.source)!)!
      const key = referenceKey(reference)
      if (!here.has(key)) here.set(key, { name: `c${here.size}`, reference })
    }
  }
  return columns
}

function partnersKey({ form, each, on, take, asOf }: ResolvedJoin): string {
  const known = asOf && [referenceKey(asOf.date), asOf.parameter]
  return JSON.stringify([form, each, on.map(({ own }) => referenceKey(own)), take, known])
}
