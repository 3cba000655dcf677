import type { JsonObject } from '@paperwright/runtime'
import { printedWord } from '@paperwright/runtime/kit'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { ApiError } from '../api/api-error.ts'
import { getSubmission, saveRecord, type SeenRecord } from '../api/submissions.ts'
import { formVersionQuery } from '../desk/form-queries.ts'
import { dropDraft, readDraft } from '../draft/draft-store.ts'
import { useDraftNames } from '../draft/use-draft-names.ts'
import { useSession } from '../session/Session.tsx'
import { useWords } from '../session/use-words.ts'
import { usePageTitle } from '../shell/use-page-title.ts'
import { isCorrected } from '../submissions/list-changes.ts'
import { noteStored, submissionQuery } from '../submissions/submission-queries.ts'
import { ConflictPage } from './ConflictPage.tsx'
import { EditDesk, type Opened } from './EditDesk.tsx'
import { MayNotCorrect } from './MayNotCorrect.tsx'

interface Conflict {
  opened: Opened
  mine: JsonObject
  theirs: SeenRecord
}

/** A correction of a stored record, on the form version that it was filled on. */
export function EditPage() {
  const { submissionId } = useParams({ from: '/records/$submissionId/edit' })
  const { fill } = useWords()
  const { locale } = useSession()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { data: submission } = useSuspenseQuery(submissionQuery(submissionId))
  const { document: form } = useSuspenseQuery(
    formVersionQuery(submission.formId, submission.formVersion),
  ).data
  const draftName = useDraftNames().ofSubmission(submissionId)
  const [kept] = useState(() => readDraft(draftName))
  const reason = useRef(kept?.reason ?? '')
  const [work, setWork] = useState<{ opened: Opened; record?: JsonObject }>(() => ({
    opened: kept?.opened ?? { revision: submission.revision, record: submission.record },
  }))
  const [conflict, setConflict] = useState<Conflict>()
  usePageTitle(`${fill.editing(submission.number)} ${printedWord(form, form.title, locale)}`)

  const view = (stored?: 'edited') =>
    void navigate({
      to: '/records/$submissionId',
      params: { submissionId },
      search: stored ? { stored } : {},
    })
  const save = async (record: JsonObject) => {
    try {
      return await saveRecord(submissionId, {
        revision: work.opened.revision,
        record,
        reason: reason.current,
      })
    } catch (error) {
      const isOutdated = error instanceof ApiError && (error.status === 412 || error.code === 'void')
      if (!isOutdated) throw error
      const theirs = await getSubmission(submissionId)
      noteStored(queries, theirs, theirs.mine)
      // It was stored by an attempt whose answer was lost.
      if (theirs.state !== 'void' && !isCorrected(form, theirs.record, record)) return theirs
      setConflict({ opened: work.opened, mine: record, theirs })
      return undefined
    }
  }

  if (conflict) {
    return (
      <ConflictPage
        form={form}
        {...conflict}
        onMerge={(record) => {
          const { revision, record: stored } = conflict.theirs
          setWork({ opened: { revision, record: stored }, record })
          setConflict(undefined)
        }}
        onTakeTheirs={() => {
          dropDraft(draftName)
          view()
        }}
      />
    )
  }
  if (submission.state === 'void' || !submission.mine.rights.edit) {
    return <MayNotCorrect form={form} submission={submission} />
  }
  return (
    <EditDesk
      key={work.opened.revision}
      form={form}
      submission={submission}
      opened={work.opened}
      merged={work.record}
      draftName={draftName}
      reason={reason}
      save={save}
      onStored={(stored) => {
        noteStored(queries, stored, submission.mine)
        view('edited')
      }}
      onDiscard={() => view()}
    />
  )
}
