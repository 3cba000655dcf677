import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiError, OfflineError } from '../api/api-error.ts'
import { getSubmission, voidRecord, type SeenRecord } from '../api/submissions.ts'
import { useOwnWords } from '../session/use-words.ts'
import { usePress } from '../shell/use-press.ts'
import { LIFE_WORDS, type LifeWords } from './life-words.ts'
import { ReasonDialog } from './ReasonDialog.tsx'
import { noteStored } from './submission-queries.ts'

/** Asks why a record is made void, and makes it void. */
export function VoidDialog({ submission, onClose }: { submission: SeenRecord; onClose(): void }) {
  const words = useOwnWords(LIFE_WORDS)
  const queries = useQueryClient()
  const { id: submissionId, mine } = submission
  // What whoever asks has seen, whatever the page behind learns meanwhile.
  const [revision, setRevision] = useState(submission.revision)
  const voiding = usePress({
    mutationFn: (reason: string) => voidRecord(submissionId, { revision, reason }),
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
    <ReasonDialog
      danger
      title={words.void.title(submission.number)}
      lead={<p>{words.void.lead}</p>}
      picks={words.void.picks}
      confirm={words.void.confirm}
      pending={voiding.isPending}
      failure={voiding.error ? wordFailure(voiding.error, words.void) : undefined}
      onConfirm={(reason) => voiding.mutate(reason)}
      onClose={onClose}
    />
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
