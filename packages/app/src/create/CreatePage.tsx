import type { DocumentVersion } from '@paperwright/server'
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { DocumentKind, Titled } from '../library/document-kind.ts'
import { usePageTitle } from '../shell/use-page-title.ts'
import { BlankWay, type BlankWords } from './BlankWay.tsx'
import { CopyWay, type CopyWords } from './CopyWay.tsx'
import { newDocumentId } from './new-document-id.ts'
import { useNewDraft, type NewDraft } from './use-new-draft.ts'
import './create.css'

interface Source extends Titled {
  id: string
  code?: string
}

interface CreatePageProps<
  Document extends Titled,
  Listed extends Source,
  Opened extends DocumentVersion<Document>,
> {
  kind: DocumentKind<Document, Listed, Opened>
  words: BlankWords &
    CopyWords & { title: string; failed: string; copyOf(title: string): string; drafts: string }
  blank(id: string, title: string): Document
  /** The document that it is to start from, as the address says. */
  from?: string | undefined
  /** Further ways. */
  children(begin: NewDraft['begin']): ReactNode
}

/** The ways to a new document: blank, from another, from a file. Each leads to the drawing board. */
export function CreatePage<
  Document extends Titled,
  Listed extends Source,
  Opened extends DocumentVersion<Document>,
>({ kind, words, blank, from, children }: CreatePageProps<Document, Listed, Opened>) {
  const { data: sources } = useSuspenseQuery(kind.queries.list)
  const { data: drafts = [] } = useQuery(kind.queries.drafts)
  const queries = useQueryClient()
  const navigate = useNavigate()
  usePageTitle(words.title)

  const { begin, failed } = useNewDraft(kind.api.drafts, async (id) => {
    void queries.invalidateQueries({ queryKey: kind.queries.drafts.queryKey })
    await navigate(kind.ways.design(id))
  })
  return (
    <div className="page create">
      <h1>{words.title}</h1>
      {failed && (
        <p role="alert" className="fault create-failed">
          {words.failed}
        </p>
      )}
      <div className="form create-ways">
        <BlankWay
          words={words}
          onStart={(title) => {
            const id = newDocumentId(kind.what)
            void begin(id, () => blank(id, title || words.title))
          }}
        />
        <CopyWay
          words={words}
          sources={sources}
          from={from}
          onStart={(source) => {
            const id = newDocumentId(kind.what)
            void begin(id, async () => {
              const { document } = await kind.api.get(source)
              return kind.copy(document, id, words.copyOf(document.title))
            })
          }}
        />
        {children(begin)}
      </div>
      {drafts.length > 0 && (
        <section>
          <h2>{words.drafts}</h2>
          <ul className="create-drafts">
            {drafts.map(({ id, title }) => (
              <li key={id}>
                <Link {...kind.ways.design(id)}>{title || id}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
