import type { DocumentVersion, Standing } from '@paperwright/server'
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, type ComponentType, type ReactNode } from 'react'
import { DeletionPart } from '../library/DeletionPart.tsx'
import { StandingChoice } from '../library/StandingChoice.tsx'
import type { DocumentKind, Titled, WordChanges } from '../library/document-kind.ts'
import { useOwnWords } from '../session/use-words.ts'
import { VERSIONS_WORDS } from './versions-words.ts'
import { usePageTitle } from '../shell/use-page-title.ts'
import { Comparison, type VersionSheetProps } from './Comparison.tsx'
import { ReplaceDraftDialog } from './ReplaceDraftDialog.tsx'
import { SeedSection } from './SeedSection.tsx'
import { useRestore } from './use-restore.ts'
import { VersionList } from './VersionList.tsx'
import type { VersionsSearch } from './versions-search.ts'
import './versions.css'

/** As the library lists a document. */
interface Placed {
  id: string
  standing: Standing
}

interface VersionsPageProps<
  Document extends Titled,
  Listed extends Titled & Placed,
  Opened extends DocumentVersion<Document>,
> {
  kind: DocumentKind<Document, Listed, Opened>
  id: string
  /** What is compared, as the address says. */
  compared: VersionsSearch
  onCompare(search: VersionsSearch): void
  renderHead(document: Document): ReactNode
  wordChanges: WordChanges<Document>
  Sheet: ComponentType<VersionSheetProps<Document>>
  lead: string
  /** What to know of compared sheets. */
  sheetsNote?: string
}

/** The published versions of a document: listed, two of them compared by meaning, an old one or the shipped one taken up again. */
export function VersionsPage<
  Document extends Titled,
  Listed extends Titled & Placed,
  Opened extends DocumentVersion<Document>,
>({
  kind,
  id,
  compared: { from, to },
  onCompare,
  renderHead,
  wordChanges,
  Sheet,
  lead,
  sheetsNote,
}: VersionsPageProps<Document, Listed, Opened>) {
  const words = useOwnWords(VERSIONS_WORDS)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const newest = useSuspenseQuery(kind.queries.one(id)).data
  const versions = useSuspenseQuery(kind.queries.versions(id)).data
  const listed = useQuery(kind.queries.list).data?.find((one) => one.id === id)
  const isShipped = versions.some((one) => one.isShipped)
  const { data: seed } = useQuery({ ...kind.queries.seed(id), enabled: isShipped })
  const seedChanges = useMemo(
    () => (seed ? wordChanges(seed.document, newest.document) : []),
    [seed, newest, wordChanges],
  )
  usePageTitle(words.title(newest.document.title))

  const restoring = useRestore({
    id,
    desk: kind.api.drafts,
    base: newest.version,
    findDraft: async () => (await kind.api.findWork(id))?.draft ?? null,
    async onRestored() {
      queries.removeQueries({ queryKey: kind.queries.work(id).queryKey })
      await navigate(kind.ways.design(id))
    },
  })
  const deletion = useQuery(kind.queries.deletion(id))
  const place = async (standing: Standing) => {
    await kind.api.place(id, standing)
    await queries.invalidateQueries({ queryKey: kind.queries.list.queryKey })
  }
  return (
    <div className="versions">
      {renderHead(newest.document)}
      <div className="page versions-body">
        <p>{lead}</p>
        <VersionList
          versions={versions}
          compared={to}
          onCompare={onCompare}
          onRestore={async (version) => {
            const { document } = await queries.fetchQuery(kind.queries.version(id, version))
            await restoring.restore(document)
          }}
        />
        {from !== undefined && to !== undefined && (
          <Comparison
            version={kind.queries.version}
            id={id}
            from={from}
            to={to}
            wordChanges={wordChanges}
            Sheet={Sheet}
            note={sheetsNote}
          />
        )}
        {seed && (
          <SeedSection
            differs={seed.differs}
            isNewer={seed.isNewer}
            sentences={seedChanges}
            onRestore={() => void restoring.restore(seed.document)}
            onDecline={async () => {
              await kind.api.declineSeed(id, seed.hash)
              await queries.invalidateQueries({ queryKey: kind.queries.seed(id).queryKey })
            }}
          />
        )}
        {listed && kind.standings.length > 0 && (
          <StandingChoice standing={listed.standing} standings={kind.standings} place={place} />
        )}
        {listed && deletion.data && (
          <DeletionPart
            title={newest.document.title}
            deletion={deletion.data}
            standing={listed.standing}
            standings={kind.standings}
            place={place}
            remove={async () => {
              await kind.api.remove(id)
              queries.setQueryData(kind.queries.list.queryKey, (all) => all?.filter((one) => one.id !== id))
              await navigate(kind.ways.library)
              await kind.queries.forget(queries, id)
            }}
            onKept={() => void deletion.refetch()}
          />
        )}
        {restoring.isAsking && (
          <ReplaceDraftDialog onReplace={() => void restoring.replace()} onClose={restoring.leave} />
        )}
      </div>
    </div>
  )
}
