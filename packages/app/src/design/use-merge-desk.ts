import type { Sides } from '@paperwright/runtime/kit'
import type { DocumentDraft, DocumentVersion, Meeting } from '@paperwright/server'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DocumentKind, Titled } from '../library/document-kind.ts'
import { MERGE_WORDS } from '../merge/merge-words.ts'
import { useOwnWords } from '../session/use-words.ts'
import type { DraftKeeper } from './use-document-draft.ts'

/** Two sets of changes on the table. */
interface Table<Document> {
  sides: Sides<Document>
  /** What the other side is called. */
  theirs: string
  /** The version that the outcome is made from. */
  base: number | null
  /** What is published by now, where that is the other side. */
  published?: DocumentVersion<Document>
}

export interface MergeDesk<Document> {
  table: Table<Document> | undefined
  failed: boolean
  withNewest(newest: NonNullable<Meeting['newest']>): Promise<void>
  withDraft(other: DocumentDraft): Promise<void>
  close(): void
}

/** Lays the draft beside what was published meanwhile, or beside the draft that someone else saved. */
export function useMergeDesk<Document extends Titled>(
  queries: Pick<DocumentKind<Document>['queries'], 'version'>,
  id: string,
  keeper: DraftKeeper<Document>,
): MergeDesk<Document> {
  const words = useOwnWords(MERGE_WORDS)
  const client = useQueryClient()
  const [table, setTable] = useState<Table<Document>>()
  const [failed, setFailed] = useState(false)
  const mine = keeper.document
  const versionAt = (version: number) => client.fetchQuery(queries.version(id, version))
  // Where nothing was published the two began with nothing in common.
  const baseAt = async (version: number | null) =>
    version === null ? ({} as Document) : (await versionAt(version)).document
  const lay = async (make: () => Promise<Table<Document>>) => {
    setFailed(false)
    try {
      setTable(await make())
    } catch {
      setFailed(true)
    }
  }
  return {
    table,
    failed,
    withNewest: ({ version, by }) =>
      lay(async () => {
        const [base, published] = await Promise.all([baseAt(keeper.base), versionAt(version)])
        const theirs = words.theirsVersion(version, by)
        return { sides: { base, mine, theirs: published.document }, theirs, base: version, published }
      }),
    withDraft: (other) =>
      lay(async () => ({
        sides: {
          base: keeper.shared() ?? (await baseAt(keeper.base)),
          mine,
          theirs: other.document as unknown as Document,
        },
        theirs: words.theirsDraft(other.savedBy),
        base: Math.max(other.base ?? 0, keeper.base ?? 0) || null,
      })),
    close: () => setTable(undefined),
  }
}
