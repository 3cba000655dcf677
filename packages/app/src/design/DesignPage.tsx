import type { FieldPairing } from '@paperwright/runtime/kit'
import type { DocumentVersion } from '@paperwright/server'
import type { KeptText } from '@paperwright/builder'
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ComponentType, type ReactNode } from 'react'
import { Button } from '../controls/Button.tsx'
import type { DocumentKind, Titled, WordChanges } from '../library/document-kind.ts'
import { saveFile } from '../records/save-file.ts'
import { useOwnWords } from '../session/use-words.ts'
import { DESIGN_WORDS } from './design-words.ts'
import { usePageTitle } from '../shell/use-page-title.ts'
import { DesignConflict } from './DesignConflict.tsx'
import { DesignMenu } from './DesignMenu.tsx'
import { PublishDialog } from './PublishDialog.tsx'
import { useKeptTexts } from './kept-texts.ts'
import { SeedNotice } from './SeedNotice.tsx'
import { useDocumentDraft } from './use-document-draft.ts'
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
  tools,
}: DesignPageProps<Document, Listed, Opened>) {
  const design = useOwnWords(DESIGN_WORDS)
  const queries = useQueryClient()
  const navigate = useNavigate()
  // What was there when the page opened: from then on the keeper knows better.
  const [{ published, draft, newerSeed }] = useState(useSuspenseQuery(kind.queries.work(id)).data!)
  const keeper = useDocumentDraft<Document>({
    id,
    place: kind.placeOf(id),
    desk: kind.api.drafts,
    published: published?.document ?? (draft!.document as unknown as Document),
    version: published?.version ?? null,
    draft,
  })
  const { document } = keeper
  const texts = useKeptTexts(kind.placeOf(id))
  const { data: seed } = useQuery({ ...kind.queries.seed(id), enabled: newerSeed })
  const [publishing, setPublishing] = useState(false)
  const [pairs, setPairs] = useState<FieldPairing>({})
  usePageTitle(design.title(document.title))

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
                keeper.conflict !== undefined || (keeper.saving === 'untouched' && published !== null)
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
      <DesignConflict keeper={keeper} />
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
