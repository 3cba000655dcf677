import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { ApiError } from '../api/api-error.ts'
import { inUse, placesQuery } from '../api/places-query.ts'
import { getSubmission, moveRecord, type SeenRecord } from '../api/submissions.ts'
import { Button } from '../controls/Button.tsx'
import { MOVE_WORDS } from '../department/move-words.ts'
import { useSession } from '../session/Session.tsx'
import { useOwnWords, useWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { usePress } from '../shell/use-press.ts'
import { ReasonInput } from './ReasonInput.tsx'
import { noteStored } from './submission-queries.ts'
import '../department/department.css'

/** Asks which department a record goes to, and why. */
export function MoveDialog({ submission, onClose }: { submission: SeenRecord; onClose(): void }) {
  const words = useOwnWords(MOVE_WORDS)
  const { cancel } = useWords()
  const { locale } = useSession()
  const queries = useQueryClient()
  const { data: places } = useQuery(placesQuery)
  const [department, setDepartment] = useState('')
  const [reason, setReason] = useState('')
  const id = useId()
  // What whoever asks has seen, whatever the page behind learns meanwhile.
  const [revision, setRevision] = useState(submission.revision)
  const move = usePress({
    mutationFn: () => moveRecord(submission.id, { revision, department, reason: reason.trim() }),
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
  const isLacking = department === '' || reason.trim() === ''
  return (
    <Dialog
      wide
      title={words.move.title(submission.number)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{cancel}</Button>
          <Button look="primary" type="submit" form={id} disabled={isLacking} loading={move.isPending}>
            {words.move.confirm}
          </Button>
        </>
      }
    >
      <p>{words.move.lead}</p>
      <form
        id={id}
        onSubmit={(event) => {
          event.preventDefault()
          if (!isLacking) move.mutate()
        }}
      >
        <div className="department-entry">
          <label htmlFor={`${id}-to`}>{words.move.to}</label>
          <select id={`${id}-to`} value={department} onChange={({ target }) => setDepartment(target.value)}>
            <option value="">{words.choose}</option>
            {inUse(places?.departments ?? [])
              .filter((one) => one.id !== submission.department)
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {one[locale]}
                </option>
              ))}
          </select>
        </div>
        <ReasonInput initial="" picks={words.move.picks} onChange={setReason} />
      </form>
      {move.error && (
        <p className="dialog-failure" role="alert">
          {wordFailure(move.error, words.move)}
        </p>
      )}
    </Dialog>
  )
}

function wordFailure(error: unknown, words: Record<'outdated' | 'mayNot' | 'failed', string>): string {
  if (!(error instanceof ApiError)) return words.failed
  if (error.status === 412) return words.outdated
  return error.status === 403 ? words.mayNot : words.failed
}
