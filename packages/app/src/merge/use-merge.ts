import type { Json } from '@paperwright/runtime'
import type { Grain, Merge, MergeOptions, MergeSide, Sides } from '@paperwright/runtime/kit'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { SentProblem } from '../api/api-error.ts'
import type { WordChanges } from '../library/document-kind.ts'

export type MergeOf<Document> = (sides: Sides<Document>, options?: MergeOptions) => Merge<Document>

interface MergeWork<Document> {
  sides: Sides<Document>
  merge: MergeOf<Document>
  wordChanges: WordChanges<Document>
  check(document: Json): Promise<readonly SentProblem[]>
}

/** A place that both changed, in words. */
export interface WordedConflict {
  id: string
  said: Record<'mine' | 'theirs', readonly string[]>
}

export interface Merging<Document> {
  merged: Document
  conflicts: readonly WordedConflict[]
  choices: ReadonlyMap<string, MergeSide>
  choose(id: string, side: MergeSide): void
  undecided: number
  grain: Grain
  /** What would be wrong, beside what is wrong with one's own already. */
  faults: readonly SentProblem[]
  state: 'checking' | 'failed' | 'checked'
}

/** A merge as it is decided, checked as it comes out: in its parts, or in whole fields and sheets where those do not fit. */
export function useMerge<Document extends object>(work: MergeWork<Document>): Merging<Document> {
  const { sides, merge, wordChanges, check } = work
  const [choices, setChoices] = useState<ReadonlyMap<string, MergeSide>>(new Map())
  const faultsOf = async (document: Document) => {
    const [own, found] = await Promise.all([check(asJson(sides.mine)), check(asJson(document))])
    const known = new Set(own.map(nameOf))
    return found.filter((problem) => !known.has(nameOf(problem)))
  }
  const fits = useQuery({
    queryKey: ['merge-fits', JSON.stringify(sides)],
    queryFn: async () => {
      const { conflicts } = merge(sides)
      const mine = new Map(conflicts.map(({ id }) => [id, 'mine' as const]))
      const ends = [merge(sides).merged, merge(sides, { choices: mine }).merged]
      return (await Promise.all(ends.map(faultsOf))).every((faults) => faults.length === 0)
    },
    gcTime: 0,
  })
  const grain: Grain = fits.data === false ? 'whole' : 'fine'
  const { merged, conflicts } = useMemo(
    () => merge(sides, { grain, choices }),
    [merge, sides, grain, choices],
  )
  const worded = useMemo(() => {
    const ids = merge(sides, { grain }).conflicts.map(({ id }) => id)
    const wordSide = (id: string, side: MergeSide) => {
      const chosen = (one: MergeSide) => merge(sides, { grain, choices: new Map([[id, one]]) }).merged
      try {
        return wordChanges(chosen('base'), chosen(side))
      } catch {
        // Half of a change may be no document that can be compared.
        return []
      }
    }
    return ids.map((id) => ({ id, said: { mine: wordSide(id, 'mine'), theirs: wordSide(id, 'theirs') } }))
  }, [merge, sides, grain, wordChanges])
  const checked = useQuery({
    queryKey: ['merge-check', JSON.stringify(merged)],
    queryFn: () => faultsOf(merged),
    enabled: fits.isSuccess,
    gcTime: 0,
  })
  return {
    merged,
    conflicts: worded,
    choices,
    choose: (id, side) => setChoices((was) => new Map(was).set(id, side)),
    undecided: conflicts.filter(({ id }) => !choices.has(id)).length,
    grain,
    faults: checked.data ?? [],
    state: fits.isError || checked.isError ? 'failed' : checked.isSuccess ? 'checked' : 'checking',
  }
}

const asJson = (document: object) => document as unknown as Json

/** Places move as documents are merged: problems are told apart by what they say. */
const nameOf = ({ code, params }: SentProblem) => JSON.stringify([code, params])
