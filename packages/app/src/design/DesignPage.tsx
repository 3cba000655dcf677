import { mergeDocuments, type FieldPairing } from '@paperwright/runtime/kit'
import type { DocumentVersion } from '@paperwright/server'
import type { KeptText } from '@paperwright/builder'
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ComponentType, type ReactNode } from 'react'
import type { SentProblem } from '../api/api-error.ts'
import { Button } from '../controls/Button.tsx'
import { newDocumentId } from '../create/new-document-id.ts'
import { useNewDraft } from '../create/use-new-draft.ts'
import type { DocumentKind, Titled, WordChanges } from '../library/document-kind.ts'
import { MergeDialog } from '../merge/MergeDialog.tsx'
import { MERGE_WORDS } from '../merge/merge-words.ts'
import type { MergeOf } from '../merge/use-merge.ts'
import { saveFile } from '../records/save-file.ts'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { DESIGN_WORDS } from './design-words.ts'
import { usePageTitle } from '../shell/use-page-title.ts'
import { DesignConflict } from './DesignConflict.tsx'
import { DesignMenu } from './DesignMenu.tsx'
import { PublishDialog } from './PublishDialog.tsx'
import { useKeptTexts } from './kept-texts.ts'
import { SeedNotice } from './SeedNotice.tsx'
import { useDocumentDraft } from './use-document-draft.ts'
import { useMeeting } from './use-meeting.ts'
import { useMergeDesk } from './use-merge-desk.ts'
import { BehindNotice, OthersNotice } from './WorkNotices.tsx'
import './design.css'

/** What a kind's builder is given. */
export interface BoardProps<Document> {
  id: string
  document: Document
  onChange(document: Document): void
  /** What was typed and not taken over. */
  kept: readonly KeptText[]
  onKept(kept: readonly KeptText[]): void
  /** There are versions of it. */
  isPublished: boolean
}

/** What the line over a document is given. */
export interface HeadProps<Document> {
  document: Document
  note?: string
  /** It was never published. */
  isNew?: boolean
  children?: ReactNode
}

interface DesignPageProps<
  Document extends Titled,
  Listed extends Titled,
  Opened extends DocumentVersion<Document>,
> {
  kind: DocumentKind<Document, Listed, Opened>
  id: string
  renderHead(shown: HeadProps<Document>): ReactNode
  Board: ComponentType<BoardProps<Document>>
  wordChanges: WordChanges<Document>
  /** What else there is to say before publishing. */
  Harms?: ComponentType<{
    id: string
    before: Document
    after: Document
    pairs: FieldPairing
    onPairs(pairs: FieldPairing): void
  }>
  /** Makes one document of two; left out, as the parts of any document are merged. */
  merge?: MergeOf<Document>
  /** Stands before the tools of one that is published. */
  tools?: ReactNode
}

/** A document on the drawing board: kept as a draft, published, its file, what the product ships of it. */
export function DesignPage<
  Document extends Titled,
  Listed extends Titled,
  Opened extends DocumentVersion<Document>,
>(props: DesignPageProps<Document, Listed, Opened>) {
  return <Design key={props.id} {...props} />
}

function Design<Document extends Titled, Listed extends Titled, Opened extends DocumentVersion<Document>>({
  kind,
  id,
  renderHead,
  Board,
  wordChanges,
  Harms,
  merge = mergeDocuments,
  tools,
}: DesignPageProps<Document, Listed, Opened>) {
  const design = useOwnWords(DESIGN_WORDS)
  const queries = useQueryClient()
  const navigate = useNavigate()
  // What was there when the page opened: from then on the keeper knows better.
  const [{ published: opened, draft, newerSeed }] = useState(useSuspenseQuery(kind.queries.work(id)).data!)
  const [published, setPublished] = useState<DocumentVersion<Document> | null>(opened)
  const keeper = useDocumentDraft<Document>({
    id,
    place: kind.placeOf(id),
    desk: kind.api.drafts,
    published: opened?.document ?? (draft!.document as unknown as Document),
    version: opened?.version ?? null,
    draft,
  })
  const { document } = keeper
  const texts = useKeptTexts(kind.placeOf(id))
  const { data: seed } = useQuery({ ...kind.queries.seed(id), enabled: newerSeed })
  const [publishing, setPublishing] = useState(false)
  const [pairs, setPairs] = useState<FieldPairing>({})
  usePageTitle(design.title(document.title))
  const { meeting, ask } = useMeeting(kind, id)
  const desk = useMergeDesk(kind.queries, id, keeper)
  const newest = meeting?.newest
  const isBehind = newest ? newest.version > (keeper.base ?? 0) : false
  const copies = useNewDraft(kind.api.drafts, async (own) => {
    await navigate(kind.ways.design(own))
  })
  const { locale } = useSession()
  const { failed: mergeFailed } = useOwnWords(MERGE_WORDS)

  return (
    <div className="design">
      {renderHead({
        document,
        note: design.saving[keeper.saving],
        isNew: published === null,
        children: (
          <>
            <DesignMenu
              isNew={published === null}
              onDuplicate={() => {
                const own = newDocumentId(kind.what)
                void copies.begin(own, () => kind.copy(document, own, design.duplicateOf(document.title)))
              }}
              onExport={() => exportDocument(kind, { id, document })}
              onDiscard={async () => {
                await keeper.discard()
                texts.forget()
                await kind.queries.forget(queries, id)
                if (published === null) await navigate(kind.ways.library)
              }}
            >
              {published && tools}
            </DesignMenu>
            <Button
              look="primary"
              disabled={
                keeper.conflict !== undefined ||
                isBehind ||
                (keeper.saving === 'untouched' && published !== null)
              }
              onClick={() => {
                setPairs({})
                setPublishing(true)
              }}
            >
              {design.publish}
            </Button>
          </>
        ),
      })}
      {copies.failed && (
        <p role="alert" className="fault">
          {design.duplicateFailed}
        </p>
      )}
      <OthersNotice others={meeting?.others ?? []} />
      <DesignConflict keeper={keeper} onMerge={(other) => void desk.withDraft(other)} />
      {newest && isBehind && keeper.conflict === undefined && (
        <BehindNotice
          base={keeper.base}
          newest={newest}
          failed={desk.failed ? mergeFailed : undefined}
          onMerge={() => void desk.withNewest(newest)}
        />
      )}
      {desk.table && (
        <MergeDialog
          sides={desk.table.sides}
          theirs={desk.table.theirs}
          merge={merge}
          wordChanges={wordChanges}
          check={(document) => kind.api.check(document) as Promise<SentProblem[]>}
          wordProblem={(merged, problem) => kind.wordProblem(merged, problem, locale)}
          onMerged={(merged) => {
            keeper.bring(merged, desk.table!.base)
            if (desk.table!.published) setPublished(desk.table!.published)
            desk.close()
          }}
          onClose={desk.close}
        />
      )}
      {seed?.isNewer && (
        <SeedNotice
          onTake={() => keeper.change(structuredClone(seed.document))}
          onDecline={async () => {
            await kind.api.declineSeed(id, seed.hash)
            await queries.invalidateQueries({ queryKey: kind.queries.seed(id).queryKey })
          }}
        />
      )}
      <div className="design-board">
        <Board
          key={texts.round}
          id={id}
          document={document}
          onChange={keeper.change}
          kept={texts.kept}
          onKept={texts.keep}
          isPublished={published !== null}
        />
      </div>
      {publishing && keeper.conflict === undefined && (
        <PublishDialog
          kind={kind}
          id={id}
          document={document}
          base={keeper.base}
          kept={texts.kept}
          changes={published ? wordChanges(published.document, document) : undefined}
          pairs={pairs}
          flush={keeper.flush}
          onClose={() => setPublishing(false)}
          onBehind={() => {
            setPublishing(false)
            ask()
          }}
          onPublished={async () => {
            await kind.queries.forget(queries, id)
            await navigate(kind.ways.open(id))
          }}
        >
          {published && Harms && (
            <Harms id={id} before={published.document} after={document} pairs={pairs} onPairs={setPairs} />
          )}
        </PublishDialog>
      )}
    </div>
  )
}

/** As a file; imported again it is the same document. */
function exportDocument(
  { file }: Pick<DocumentKind<Titled>, 'file'>,
  { id, document }: { id: string; document: Titled },
): void {
  saveFile(`${id}${file.ending}`, new Blob([`${JSON.stringify(document, null, 2)}\n`], { type: file.type }))
}
