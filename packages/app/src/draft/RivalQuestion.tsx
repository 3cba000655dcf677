import type { Form, JsonObject } from '@paperwright/runtime'
import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { SeenRecord } from '../api/submissions.ts'
import { keepDraft, readDraft } from './draft-store.ts'
import { isDraft } from './draft-sync.ts'
import { enteredOf, type Entered } from '../record/entered.ts'
import { HandedInDialog } from './HandedInDialog.tsx'
import { RivalDialog } from './RivalDialog.tsx'
import { useDraftNames } from './use-draft-names.ts'
import type { RecordDraftKeeper } from './use-record-draft.ts'

interface RivalQuestionProps {
  /** What a new record begins with. */
  initial: JsonObject
  form: Form
  sees: boolean
  draft: RecordDraftKeeper
  /** What is on the screen. */
  mine: Entered
  /** Puts something else on the sheet. */
  onPut(entered: Entered): void
  onClose(): void
}

/** Something became of the draft elsewhere: asks what is to become of what is here. */
export function RivalQuestion({ initial, form, sees, draft, mine, onPut, onClose }: RivalQuestionProps) {
  const { other, choose, finish } = draft
  const names = useDraftNames()
  const navigate = useNavigate()
  const submissionId = other && 'handedIn' in other ? other.handedIn.id : ''
  const see = useCallback(
    () =>
      void navigate({ to: '/records/$submissionId', params: { submissionId }, search: { stored: 'before' } }),
    [navigate, submissionId],
  )
  const seeSame = useCallback(() => {
    finish()
    see()
  }, [finish, see])

  if (other === undefined) return null
  if (other === null || isDraft(other)) {
    return (
      <RivalDialog
        other={other}
        onClose={onClose}
        onChoose={(choice) => {
          choose(choice, mine)
          if (choice === 'theirs') onPut(enteredOf(other ?? { record: initial }))
        }}
      />
    )
  }
  const correct = ({ revision, record, formVersion }: SeenRecord) => {
    const name = names.ofSubmission(submissionId)
    // A correction that is under work already goes on; what is here stays here.
    if (!readDraft(name)) {
      const opened = { revision, record }
      const isKept = keepDraft(name, {
        record: mine.record,
        unread: mine.unread,
        formVersion,
        opened,
        savedAt: Date.now(),
        saveKey: crypto.randomUUID(),
      })
      if (isKept) finish()
    }
    void navigate({ to: '/records/$submissionId/edit', params: { submissionId } })
  }
  return (
    <HandedInDialog
      form={form}
      became={other.handedIn}
      sees={sees}
      mine={mine}
      onSame={seeSame}
      onSee={see}
      onCorrect={correct}
      onKeepAsNew={() => choose('both', mine)}
      onClose={onClose}
    />
  )
}
