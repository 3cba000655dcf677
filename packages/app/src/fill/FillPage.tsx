import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { emptyRecord } from '@paperwright/runtime'
import { submitRecord } from '../api/submissions.ts'
import { formQuery } from '../desk/form-queries.ts'
import { noteRecentForm } from '../desk/recent-forms.ts'
import { draftKey } from '../draft/draft-store.ts'
import { useSession } from '../session/Session.tsx'
import { printedWord } from '../shell/printed-word.ts'
import { usePageTitle } from '../shell/use-page-title.ts'
import { noteStored } from '../submissions/submission-queries.ts'
import { FillDesk } from './FillDesk.tsx'

/** A new record of a form. */
export function FillPage() {
  const { formId } = useParams({ from: '/forms/$formId' })
  return <NewRecord key={formId} formId={formId} />
}

function NewRecord({ formId }: { formId: string }) {
  const { locale } = useSession()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const newest = useSuspenseQuery(formQuery(formId)).data
  // A record is finished on the version that it was begun on, also where another is published meanwhile.
  const [{ document: form, version }] = useState(newest)
  const empty = useMemo(() => emptyRecord(form), [form])
  usePageTitle(printedWord(form, form.title, locale))
  useEffect(() => noteRecentForm(formId), [formId])

  return (
    <FillDesk
      form={form}
      formVersion={version}
      initial={empty}
      draftName={draftKey.ofForm(formId)}
      save={(record, saveKey) => submitRecord(formId, { formVersion: version, record, saveKey })}
      onStored={(submission) => {
        noteStored(queries, submission)
        void navigate({
          to: '/records/$submissionId',
          params: { submissionId: submission.id },
          search: { stored: 'new' },
        })
      }}
    />
  )
}
