import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../controls/Button.tsx'
import { useId, useState } from 'react'
import { ApiError, OfflineError } from '../api/api-error.ts'
import { getSubmission, voidRecord, type SeenRecord } from '../api/submissions.ts'
import { useOwnWords, useWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { usePress } from '../shell/use-press.ts'
import { LIFE_WORDS, type LifeWords } from './life-words.ts'
import { ReasonInput } from './ReasonInput.tsx'
import { noteStored } from './submission-queries.ts'

/** Asks why a record is made void, and makes it void. */
export function VoidDialog({ submission, onClose }: { submission: SeenRecord; onClose(): void }) {
  const words = useOwnWords(LIFE_WORDS)
  const { cancel } = useWords()
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const id = useId()
  const { id: submissionId, mine } = submission
  // What whoever asks has seen, whatever the page behind learns meanwhile.
  const [revision, setRevision] = useState(submission.revision)
  const voiding = usePress({
    mutationFn: () => voidRecord(submissionId, { revision, reason: reason.trim() }),
    onSuccess: (stored) => {
      noteStored(queries, stored, mine)
      onClose()
    },
    onError: async (error) => {
      if (!isOutdated(error)) return
      // The page behind shows what it is now; the reason stays.
      const current = await getSubmission(submissionId)
      noteStored(queries, current, current.mine)
      setRevision(current.revision)
      if (current.state === 'void') onClose()
    },
  })
  return (
    <Dialog
      wide
      title={words.void.title(submission.number)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{cancel}</Button>
          <Button
            danger
            look="primary"
            type="submit"
            form={id}
            disabled={reason.trim() === ''}
            loading={voiding.isPending}
          >
            {words.void.confirm}
          </Button>
        </>
      }
    >
      <p>{words.void.lead}</p>
      <form
        id={id}
        onSubmit={(event) => {
          event.preventDefault()
          if (reason.trim() !== '') voiding.mutate()
        }}
      >
        <ReasonInput initial="" picks={words.void.picks} onChange={setReason} />
      </form>
      {voiding.error && (
        <p className="dialog-failure" role="alert">
          {wordFailure(voiding.error, words.void)}
        </p>
      )}
    </Dialog>
  )
}

function isOutdated(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 412 || error.code === 'void')
}

function wordFailure(error: unknown, words: LifeWords['void']): string {
  if (isOutdated(error)) return words.changedMeanwhile
  if (error instanceof OfflineError) return words.offline
  return error instanceof ApiError && error.status === 403 ? words.mayNot : words.failed
}
