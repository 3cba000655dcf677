import { useQuery } from '@tanstack/react-query'
import { useMemo, type ComponentType } from 'react'
import type { WordChanges } from '../library/document-kind.ts'
import type { LibraryQueries } from '../library/library-queries.ts'
import { useOwnWords } from '../session/use-words.ts'
import { VERSIONS_WORDS } from './versions-words.ts'
import { ChangeSentences } from './ChangeSentences.tsx'

/** What the paper of a version is drawn from. */
export interface VersionSheetProps<Document> {
  document: Document
  version: number
  label: string
}

interface ComparisonProps<Document> {
  /** Gives a version. */
  version: LibraryQueries<Document, unknown, unknown>['version']
  id: string
  from: number
  to: number
  wordChanges: WordChanges<Document>
  Sheet: ComponentType<VersionSheetProps<Document>>
  /** What to know of the sheets. */
  note?: string | undefined
}

/** Two versions of a document: what is different, and their sheets side by side. */
export function Comparison<Document>(props: ComparisonProps<Document>) {
  const { version: query, id, from, to, wordChanges, Sheet, note } = props
  const words = useOwnWords(VERSIONS_WORDS)
  const before = useQuery(query(id, from)).data
  const after = useQuery(query(id, to)).data
  const sentences = useMemo(
    () => (before && after ? wordChanges(before.document, after.document) : []),
    [before, after, wordChanges],
  )
  if (!before || !after) return null
  return (
    <section className="versions-compare">
      <h2>{words.compareTwo(from, to)}</h2>
      <ChangeSentences sentences={sentences} />
      <h3>{words.sheets}</h3>
      {note && <p>{note}</p>}
      <div className="versions-sheets">
        {[before, after].map(({ document, version }) => (
          <Sheet key={version} document={document} version={version} label={words.version(version)} />
        ))}
      </div>
    </section>
  )
}
