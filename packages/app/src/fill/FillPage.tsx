import { printedWord } from '@paperwright/runtime/kit'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { lazy, useEffect, useState } from 'react'
import { formQuery, formVersionQuery } from '../desk/form-queries.ts'
import { noteRecentForm } from '../desk/recent-forms.ts'
import { readDraft } from '../draft/draft-store.ts'
import { isDraft } from '../draft/draft-sync.ts'
import { useDraftNames } from '../draft/use-draft-names.ts'
import { recordDraftQuery } from '../draft/draft-queries.ts'
import { useSession } from '../session/Session.tsx'
import { Failure } from '../shell/Failure.tsx'
import { Loading } from '../shell/Loading.tsx'
import { usePageTitle } from '../shell/use-page-title.ts'
import { useBeginning } from './use-beginning.ts'
import { RecordDesk, type RecordDeskProps } from './RecordDesk.tsx'

/** What stands in the place of the sheet, seldom. */
const DraftGone = lazy(() => import('./DraftGone.tsx').then((part) => ({ default: part.DraftGone })))
const DraftHandedIn = lazy(() =>
  import('./DraftHandedIn.tsx').then((part) => ({ default: part.DraftHandedIn })),
)
const MayNotFill = lazy(() => import('../desk/MayNotFill.tsx').then((part) => ({ default: part.MayNotFill })))

/** Which draft the desk works on; `next` is an address that it is about to have without being another sheet. */
interface Sitting {
  key: number
  formId: string
  draft: string | undefined
  copy: string | undefined
  next?: { draft: string | undefined }
}

/** A new record of a form, one that was begun (`?draft=`), or the copy of another (`?copy=`). */
export function FillPage() {
  const { formId } = useParams({ from: '/forms/$formId' })
  const { draft, copy } = useSearch({ from: '/forms/$formId' })
  const navigate = useNavigate({ from: '/forms/$formId' })
  const { locale } = useSession()
  const { document: form, mine } = useSuspenseQuery(formQuery(formId)).data
  const [sitting, setSitting] = useState<Sitting>({ key: 0, formId, draft, copy })
  if (sitting.formId !== formId || sitting.draft !== draft || sitting.copy !== copy) {
    const isSame = sitting.formId === formId && sitting.next !== undefined && sitting.next.draft === draft
    setSitting({ key: isSame ? sitting.key : sitting.key + 1, formId, draft, copy })
  }
  usePageTitle(printedWord(form, form.title, locale))
  useEffect(() => noteRecentForm(formId), [formId])

  if (!mine.rights.fill) return <MayNotFill form={form} rights={mine.rights} />
  return (
    <DraftGate
      key={sitting.key}
      formId={formId}
      draftId={draft}
      copyOf={copy}
      onMoved={(id) => {
        setSitting((was) => ({ ...was, next: { draft: id } }))
        void navigate({
          search: id === undefined ? {} : { draft: id },
          replace: true,
          resetScroll: false,
          ignoreBlocker: true,
        })
      }}
      onAnother={() => {
        if (draft === undefined && copy === undefined) setSitting((was) => ({ ...was, key: was.key + 1 }))
        else void navigate({ search: {} })
      }}
    />
  )
}

type DraftGateProps = Pick<RecordDeskProps, 'draftId' | 'onMoved' | 'onAnother'> & {
  formId: string
  /** The record that a new one is a copy of. */
  copyOf: string | undefined
}

/** Fetches what the desk begins with: the draft, and the version that it was begun on. */
function DraftGate({ formId, draftId, copyOf, onMoved, onAnother }: DraftGateProps) {
  const newest = useSuspenseQuery(formQuery(formId)).data
  // A record is finished on the version that it was begun on, also where another is published meanwhile.
  const [begun] = useState({ draftId, copyOf, newest })
  const names = useDraftNames()
  const [kept] = useState(() => readDraft(names.ofNew(formId, draftId)))
  const found = useQuery({ ...recordDraftQuery(begun.draftId ?? ''), enabled: begun.draftId !== undefined })
  const stored = isDraft(found.data) && found.data.formId !== formId ? null : found.data
  const version =
    (isDraft(stored) ? stored.formVersion : undefined) ?? kept?.formVersion ?? begun.newest.version
  const isNewest = version === begun.newest.version
  const older = useQuery({ ...formVersionQuery(formId, version), enabled: !isNewest })
  const form = isNewest ? begun.newest : older.data
  const error = found.error ?? older.error
  const beginning = useBeginning(formId, { found: form, copyOf: begun.copyOf })

  if (error)
    return <Failure error={error} reset={() => void Promise.all([found.refetch(), older.refetch()])} />
  if (!form || !beginning || (begun.draftId !== undefined && stored === undefined)) return <Loading />
  if (stored === null && !kept) return <DraftGone formId={formId} />
  if (stored && 'handedIn' in stored && !kept)
    return <DraftHandedIn {...stored.handedIn} rights={newest.mine.rights} onAnother={onAnother} />
  return (
    <RecordDesk
      form={form}
      beginning={beginning}
      newest={begun.newest.version}
      mine={newest.mine}
      draftId={begun.draftId}
      stored={stored}
      onMoved={onMoved}
      onAnother={onAnother}
    />
  )
}
