import { compareForms, composeSheet, paintSvg, wordChange, type Form } from '@paperwright/runtime'
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { declineSeed, findFormWork, formDrafts } from '../api/forms.ts'
import { formQuery, formVersionQuery, formWorkQuery, seedQuery, versionsQuery } from '../desk/form-queries.ts'
import { useSession } from '../session/Session.tsx'
import { useWords } from '../session/use-words.ts'
import { FormHead } from '../shell/FormHead.tsx'
import { usePageTitle } from '../shell/use-page-title.ts'
import { ChangeSentences } from './ChangeSentences.tsx'
import { useRestore } from './use-restore.ts'
import { VersionsBody } from './VersionsBody.tsx'

/** The published versions of a form: listed, two of them compared by meaning, an old one taken up again. */
export function VersionsPage() {
  const { formId } = useParams({ from: '/forms/$formId/versions' })
  const { from, to } = useSearch({ from: '/forms/$formId/versions' })
  const { versions: words } = useWords()
  const { locale } = useSession()
  const queries = useQueryClient()
  const navigate = useNavigate({ from: '/forms/$formId/versions' })
  const newest = useSuspenseQuery(formQuery(formId)).data
  const versions = useSuspenseQuery(versionsQuery(formId)).data
  const isShipped = versions.some((one) => one.isShipped)
  const { data: seed } = useQuery({ ...seedQuery(formId), enabled: isShipped })
  const seedChanges = useMemo(
    () => (seed ? wordChanges(seed.document, newest.document, locale) : []),
    [seed, newest, locale],
  )
  usePageTitle(words.title(newest.document.title))

  const restoring = useRestore({
    id: formId,
    desk: formDrafts,
    base: newest.version,
    findDraft: async () => (await findFormWork(formId))?.draft ?? null,
    async onRestored() {
      queries.removeQueries({ queryKey: formWorkQuery(formId).queryKey })
      await navigate({ to: '/forms/$formId/design', params: { formId } })
    },
  })
  return (
    <div className="versions">
      <FormHead form={newest.document} />
      <VersionsBody
        lead={words.lead}
        versions={versions}
        compared={to}
        onCompare={(search) => void navigate({ search })}
        getDocument={async (version) =>
          (await queries.fetchQuery(formVersionQuery(formId, version))).document
        }
        restoring={restoring}
        seed={seed}
        seedChanges={seedChanges}
        onDecline={async (hash) => {
          await declineSeed(formId, hash)
          await queries.invalidateQueries({ queryKey: seedQuery(formId).queryKey })
        }}
      >
        {from !== undefined && to !== undefined && <Comparison formId={formId} from={from} to={to} />}
      </VersionsBody>
    </div>
  )
}

function wordChanges(before: Form, after: Form, locale: 'zh' | 'en'): string[] {
  return compareForms(before, after).map((change) => wordChange(change, locale))
}

function Comparison({ formId, from, to }: { formId: string; from: number; to: number }) {
  const { versions: words } = useWords()
  const { locale } = useSession()
  const before = useQuery(formVersionQuery(formId, from)).data
  const after = useQuery(formVersionQuery(formId, to)).data
  const sentences = useMemo(
    () => (before && after ? wordChanges(before.document, after.document, locale) : []),
    [before, after, locale],
  )
  if (!before || !after) return null
  return (
    <section className="versions-compare">
      <h2>{words.compareTwo(from, to)}</h2>
      <ChangeSentences sentences={sentences} />
      <h3>{words.sheets}</h3>
      <div className="versions-sheets">
        <Sheet form={before.document} label={words.version(from)} />
        <Sheet form={after.document} label={words.version(to)} />
      </div>
    </section>
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
