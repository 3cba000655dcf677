import { compareForms, composeSheet, paintSvg, wordChange, type Form, type Json } from '@paperwright/runtime'
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { saveDraft } from '../api/document-drafts.ts'
import { findFormWork, formDrafts } from '../api/forms.ts'
import { formQuery, formVersionQuery, formWorkQuery, seedQuery, versionsQuery } from '../desk/form-queries.ts'
import { useSession } from '../session/Session.tsx'
import { useWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { FormHead } from '../shell/FormHead.tsx'
import { usePageTitle } from '../shell/use-page-title.ts'
import { wordMoment } from '../shell/word-moment.ts'
import './versions.css'

/** The published versions of a form: listed, two of them compared by meaning, an old one taken up again. */
export function VersionsPage() {
  const { formId } = useParams({ from: '/forms/$formId/versions' })
  const search = useSearch({ from: '/forms/$formId/versions' })
  const { versions: words, cancel } = useWords()
  const { locale } = useSession()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const newest = useSuspenseQuery(formQuery(formId)).data
  const versions = useSuspenseQuery(versionsQuery(formId)).data
  const { data: seed } = useQuery(seedQuery(formId))
  const [replacing, setReplacing] = useState<Form>()
  usePageTitle(words.title(newest.document.title))

  /** Puts a document into the draft; asks first where that would replace another's work. */
  const restore = async (document: Form, sure = false) => {
    const draft = (await findFormWork(formId))?.draft
    if (draft && !sure) {
      setReplacing(document)
      return
    }
    await saveDraft(formDrafts, formId, {
      document: document as unknown as Json,
      base: newest.version,
      revision: draft?.revision ?? 0,
    })
    queries.removeQueries({ queryKey: formWorkQuery(formId).queryKey })
    await navigate({ to: '/forms/$formId/design', params: { formId } })
  }
  return (
    <div className="versions">
      <FormHead form={newest.document} />
      <div className="versions-body">
        <p>{words.lead}</p>
        <ol className="versions-list">
          {versions.map(({ version, publishedAt, note, isShipped }, index) => (
            <li key={version} aria-current={search.to === version || undefined}>
              <div>
                <strong>{words.version(version)}</strong>
                {index === 0 && <span className="versions-tag">{words.newest}</span>}
                {isShipped && <span className="versions-tag">{words.shipped}</span>}
                <time dateTime={publishedAt}>{wordMoment(publishedAt, locale)}</time>
                <p>{note ?? words.noNote}</p>
              </div>
              <div className="versions-actions">
                {versions[index + 1] && (
                  <Button
                    onClick={() =>
                      void navigate({
                        to: '/forms/$formId/versions',
                        params: { formId },
                        search: { from: versions[index + 1]!.version, to: version },
                      })
                    }
                  >
                    {words.compare}
                  </Button>
                )}
                {index > 0 && (
                  <Button
                    onClick={() =>
                      void queries
                        .fetchQuery(formVersionQuery(formId, version))
                        .then(({ document }) => restore(structuredClone(document)))
                    }
                  >
                    {words.restore}
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ol>
        {search.from !== undefined && search.to !== undefined && (
          <Comparison formId={formId} from={search.from} to={search.to} />
        )}
        {seed && (
          <section className="versions-seed">
            <h2>{words.seed}</h2>
            {seed.differs ? (
              <>
                <Changes before={seed.document} after={newest.document} head={words.seedDiffers} />
                <Button onClick={() => void restore(structuredClone(seed.document))}>
                  {words.restoreSeed}
                </Button>
              </>
            ) : (
              <p>{words.seedSame}</p>
            )}
          </section>
        )}
      </div>
      {replacing && (
        <Dialog
          title={words.restore}
          onClose={() => setReplacing(undefined)}
          actions={
            <>
              <Button onClick={() => setReplacing(undefined)}>{cancel}</Button>
              <Button type="primary" onClick={() => void restore(replacing, true)}>
                {words.restore}
              </Button>
            </>
          }
        >
          <p>{words.overwrite}</p>
        </Dialog>
      )}
    </div>
  )
}

function Comparison({ formId, from, to }: { formId: string; from: number; to: number }) {
  const { versions: words } = useWords()
  const before = useQuery(formVersionQuery(formId, from)).data
  const after = useQuery(formVersionQuery(formId, to)).data
  if (!before || !after) return null
  return (
    <section className="versions-compare">
      <h2>{words.compareTwo(from, to)}</h2>
      <Changes before={before.document} after={after.document} />
      <h3>{words.sheets}</h3>
      <div className="versions-sheets">
        <Sheet form={before.document} label={words.version(from)} />
        <Sheet form={after.document} label={words.version(to)} />
      </div>
    </section>
  )
}

function Changes({ before, after, head }: { before: Form; after: Form; head?: (count: number) => string }) {
  const { versions: words } = useWords()
  const { locale } = useSession()
  const changes = useMemo(() => compareForms(before, after), [before, after])
  if (changes.length === 0) return <p>{words.same}</p>
  return (
    <>
      {head && <p>{head(changes.length)}</p>}
      <ul className="versions-changes">
        {changes.map((change, index) => (
          <li key={index}>{wordChange(change, locale)}</li>
        ))}
      </ul>
    </>
  )
}

function Sheet({ form, label }: { form: Form; label: string }) {
  const pages = useMemo(
    () => composeSheet({ form }).pages.map((page) => ({ page, svg: paintSvg(page) })),
    [form],
  )
  return (
    <figure>
      <figcaption>{label}</figcaption>
      {pages.map(({ page, svg }, index) => (
        <div
          key={index}
          role="img"
          aria-label={label}
          style={{ aspectRatio: `${page.width} / ${page.height}` }}
          // Painted by the paper engine, which escapes every word.
          dangerouslySetInnerHTML={{ __html: svg }}
        />
      ))}
    </figure>
  )
}
