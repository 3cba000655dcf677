import type { BegunRecord, Form, JsonObject } from '@paperwright/runtime'
import type { OwnRights } from '@paperwright/runtime/kit'
import type { FormVersion, Submission } from '@paperwright/server'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useRef, useState } from 'react'
import { ApiError } from '../api/api-error.ts'
import type { Rival } from '../api/drafts.ts'
import { submitRecord } from '../api/submissions.ts'
import { DepartmentSelect } from '../department/DepartmentSelect.tsx'
import { useDepartment } from '../department/use-department.ts'
import { recordDraftsQuery } from '../draft/draft-queries.ts'
import { isDraft } from '../draft/draft-sync.ts'
import { enteredOf } from '../record/entered.ts'
import { UNDECIDED_WORDS } from '../draft/undecided-words.ts'
import { useRecordDraft } from '../draft/use-record-draft.ts'
import { useOwnWords, useWords } from '../session/use-words.ts'
import { noteStored } from '../submissions/submission-queries.ts'
import { BegunRecords } from './BegunRecords.tsx'
import { FillDesk } from './FillDesk.tsx'

const RivalQuestion = lazy(() =>
  import('../draft/RivalQuestion.tsx').then((part) => ({ default: part.RivalQuestion })),
)

const HandedIn = lazy(() => import('./HandedIn.tsx').then((part) => ({ default: part.HandedIn })))
const PaperNumberChoice = lazy(() =>
  import('../paper-numbers/PaperNumberChoice.tsx').then((part) => ({ default: part.PaperNumberChoice })),
)

export interface RecordDeskProps {
  /** The version that the record is filled in on. */
  form: FormVersion
  /** What it begins with. */
  beginning: BegunRecord
  /** The newest version there is. */
  newest: number
  mine: OwnRights
  draftId: string | undefined
  /** The draft that is taken up, or what became of it; undefined for a new record. */
  stored: Rival | undefined
  onMoved(draftId: string | undefined): void
  /** Begins another record. */
  onAnother(): void
}

/** A new record under work: kept as a draft, handed in at the end. */
export function RecordDesk({
  form,
  beginning,
  newest,
  mine,
  draftId,
  stored,
  onMoved,
  onAnother,
}: RecordDeskProps) {
  const { id: formId, version, document } = form
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [handedIn, setHandedIn] = useState<Submission>()
  const draft = useRecordDraft({ formId, formVersion: version, draftId, stored, onMoved })
  const { other } = draft
  const words = useOwnWords(UNDECIDED_WORDS)
  const { fill } = useWords()
  const department = useDepartment()
  const departmentInput = useRef<HTMLSelectElement>(null)
  const sees = mine.rights.see !== 'none'
  const [isRefused, setRefused] = useState(false)

  const show = (submission: Submission) => {
    if (!sees) setHandedIn(submission)
    else
      void navigate({
        to: '/records/$submissionId',
        params: { submissionId: submission.id },
        search: { stored: 'new' },
      })
  }

  if (handedIn) return <HandedIn title={fill.stored(handedIn.number)} onAnother={onAnother} />
  return (
    <FillDesk
      form={document}
      version={version}
      initial={beginning.record}
      newEntries={beginning.entries}
      restrictions={mine.limits}
      rights={mine.rights}
      draft={draft}
      {...(other !== undefined && {
        question: {
          about: other,
          words: wordRival(other, words),
          renderDialog: (desk) => (
            <RivalQuestion initial={beginning.record} form={document} sees={sees} draft={draft} {...desk} />
          ),
        },
      })}
      outdated={version !== newest}
      notice={draftId === undefined && <BegunRecords form={document} />}
      renderNumbering={(numbered) => (
        <Suspense>
          <PaperNumberChoice
            form={form}
            sees={sees}
            isRefused={isRefused}
            onRefusalSeen={() => setRefused(false)}
            {...numbered}
          />
        </Suspense>
      )}
      beside={<DepartmentSelect choice={department} ref={departmentInput} />}
      confirm={() => {
        const isMissing = department.offered.length > 0 && department.value === undefined
        // The browser says so where it is to be chosen.
        if (isMissing) departmentInput.current?.reportValidity()
        return Promise.resolve(!isMissing)
      }}
      save={async (record, paper) => {
        const settled = await draft.settle(enteredOf({ record, paper }))
        const number = paper !== undefined && { number: paper }
        const sent = { formVersion: version, record, draft: settled, ...number, ...department.sent }
        const answer = await submitRecord(formId, sent).catch(ofNumber)
        if (!answer) {
          setRefused(true)
          return undefined
        }
        const { submission, isNew } = answer
        void queries.invalidateQueries({ queryKey: recordDraftsQuery.queryKey })
        if (!isNew && (await differs(document, submission.record, record))) {
          draft.hold({ handedIn: submission })
          return undefined
        }
        noteStored(queries, submission, mine)
        return submission
      }}
      onFailed={draft.goOn}
      onStored={show}
    />
  )
}

/** A refusal of the sheet's number is a question of its own: another, or none. */
function ofNumber(error: unknown): undefined {
  if (!(error instanceof ApiError && error.code?.startsWith('number-'))) throw error
}

/** Asked seldom, so that it is loaded then. */
async function differs(form: Form, stored: JsonObject, here: JsonObject): Promise<boolean> {
  const { isCorrected } = await import('../submissions/list-changes.ts')
  return isCorrected(form, stored, here)
}

/** What is told below the sheet while it is not decided. */
function wordRival(other: Rival, words: (typeof UNDECIDED_WORDS)['zh']): string {
  if (other === null) return words.undecidedGone
  return isDraft(other) ? words.undecided : words.undecidedHandedIn(other.handedIn.number)
}
