import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiError } from '../api/api-error.ts'
import { getSubmission, moveRecord, type SeenRecord } from '../api/submissions.ts'
import { DepartmentEntry } from '../department/DepartmentEntry.tsx'
import { MOVE_WORDS } from '../department/move-words.ts'
import { useOwnWords } from '../session/use-words.ts'
import { usePress } from '../shell/use-press.ts'
import { ReasonDialog } from './ReasonDialog.tsx'
import { noteStored } from './submission-queries.ts'

/** Asks which department a record goes to, and why. */
export function MoveDialog({ submission, onClose }: { submission: SeenRecord; onClose(): void }) {
  const words = useOwnWords(MOVE_WORDS)
  const queries = useQueryClient()
  const [department, setDepartment] = useState('')
  // What whoever asks has seen, whatever the page behind learns meanwhile.
  const [revision, setRevision] = useState(submission.revision)
  const move = usePress({
    mutationFn: (reason: string) => moveRecord(submission.id, { revision, department, reason }),
    onSuccess: (stored) => {
      noteStored(queries, stored, submission.mine)
      onClose()
    },
    onError: async (error) => {
      if (!(error instanceof ApiError && error.status === 412)) return
      const current = await getSubmission(submission.id)
      noteStored(queries, current, current.mine)
      setRevision(current.revision)
    },
  })
  return (
    <ReasonDialog
      title={words.move.title(submission.number)}
      lead={<p>{words.move.lead}</p>}
      picks={words.move.picks}
      confirm={words.move.confirm}
      ready={department !== ''}
      pending={move.isPending}
      failure={move.error ? wordFailure(move.error, words.move) : undefined}
      onConfirm={(reason) => move.mutate(reason)}
      onClose={onClose}
    >
      <DepartmentEntry
        label={words.move.to}
        except={submission.department}
        value={department}
        onChange={setDepartment}
      />
    </ReasonDialog>
  )
}

function wordFailure(error: unknown, words: Record<'outdated' | 'mayNot' | 'failed', string>): string {
  if (!(error instanceof ApiError)) return words.failed
  if (error.status === 412) return words.outdated
  return error.status === 403 ? words.mayNot : words.failed
}
