import { emptyRecord } from '@paperwright/runtime'
import type { FormVersion, OwnRights, RecordDraft, Submission } from '@paperwright/server'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { submitRecord } from '../api/submissions.ts'
import { recordDraftsQuery } from '../draft/draft-queries.ts'
import { useRecordDraft } from '../draft/use-record-draft.ts'
import { noteStored } from '../submissions/submission-queries.ts'
import { BegunRecords } from './BegunRecords.tsx'
import { FillDesk } from './FillDesk.tsx'
import { HandedIn } from './HandedIn.tsx'

export interface RecordDeskProps {
  /** The version that the record is filled in on. */
  form: FormVersion
  /** The newest version there is. */
  newest: number
  mine: OwnRights
  draftId: string | undefined
  /** The draft that is taken up; null where it is gone; undefined for a new record. */
  stored: RecordDraft | null | undefined
  onMoved(draftId: string | undefined): void
  /** Begins another record. */
  onAnother(): void
}

/** A new record under work: kept as a draft, handed in at the end. */
export function RecordDesk({ form, newest, mine, draftId, stored, onMoved, onAnother }: RecordDeskProps) {
  const { id: formId, version, document } = form
  const queries = useQueryClient()
  const navigate = useNavigate()
  const empty = useMemo(() => emptyRecord(document), [document])
  const [handedIn, setHandedIn] = useState<Submission>()
  const draft = useRecordDraft({ formId, formVersion: version, draftId, stored, onMoved })
  const { other } = draft

  const store = (submission: Submission) => {
    void queries.invalidateQueries({ queryKey: recordDraftsQuery.queryKey })
    noteStored(queries, submission, mine)
    if (mine.rights.see === 'none') setHandedIn(submission)
    else
      void navigate({
        to: '/records/$submissionId',
        params: { submissionId: submission.id },
        search: { stored: 'new' },
      })
  }

  if (handedIn) return <HandedIn number={handedIn.number} onAnother={onAnother} />
  return (
    <FillDesk
      form={document}
      version={version}
      initial={empty}
      restrictions={mine.limits}
      rights={mine.rights}
      draft={draft}
      rival={other === undefined ? undefined : { draft: other, choose: draft.choose }}
      outdated={version !== newest}
      notice={draftId === undefined && <BegunRecords form={document} />}
      save={async (record, saveKey) =>
        submitRecord(formId, { formVersion: version, record, saveKey, draft: await draft.settle() })
      }
      onStored={store}
    />
  )
}
