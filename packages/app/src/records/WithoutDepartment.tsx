import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { inUse, placesQuery } from '../api/places-query.ts'
import { moveRecords } from '../api/submissions.ts'
import { Button } from '../controls/Button.tsx'
import { foundQuery } from '../record-lists/found-query.ts'
import { useSession } from '../session/Session.tsx'
import { useOwnWords, useWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { usePress } from '../shell/use-press.ts'
import { ReasonInput } from '../submissions/ReasonInput.tsx'
import { MOVE_WORDS } from '../department/move-words.ts'
import '../department/department.css'

const NONE_OF_ANY = { filters: [{ field: 'department', op: 'empty' as const }] }

/** Says that records of a form belong to no department, and gives them one. */
export function WithoutDepartment({ formId, mayMove }: { formId: string; mayMove: boolean }) {
  const words = useOwnWords(MOVE_WORDS)
  const { data } = useQuery(foundQuery(formId, NONE_OF_ANY, { page: 1, size: 1 }))
  const [asking, setAsking] = useState(false)
  const total = data?.total ?? 0
  if (total === 0 && !asking) return null
  return (
    <>
      <div className="callout line department-without">
        <p>{words.without.said(total.toLocaleString())}</p>
        {mayMove && <Button onClick={() => setAsking(true)}>{words.without.button}</Button>}
      </div>
      {asking && <MoveAllDialog formId={formId} total={total} onClose={() => setAsking(false)} />}
    </>
  )
}

function MoveAllDialog({ formId, total, onClose }: { formId: string; total: number; onClose(): void }) {
  const words = useOwnWords(MOVE_WORDS)
  const { cancel } = useWords()
  const { locale } = useSession()
  const queries = useQueryClient()
  const { data: places } = useQuery(placesQuery)
  const id = useId()
  const [all] = useState(total)
  const [done, setDone] = useState(0)
  const [department, setDepartment] = useState('')
  const [reason, setReason] = useState('')
  const move = usePress({
    mutationFn: async () => {
      for (let sum = 0; ;) {
        const { moved, left } = await moveRecords(formId, { department, reason: reason.trim() })
        sum += moved
        setDone(sum)
        if (left === 0 || moved === 0) return
      }
    },
    onSuccess: onClose,
    onSettled: () => void queries.invalidateQueries({ queryKey: ['forms', formId, 'submissions'] }),
  })
  return (
    <Dialog
      wide
      title={words.without.title(all.toLocaleString())}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{cancel}</Button>
          <Button
            look="primary"
            disabled={department === '' || reason.trim() === ''}
            loading={move.isPending}
            onClick={() => move.mutate()}
          >
            {words.without.confirm}
          </Button>
        </>
      }
    >
      <div className="department-entry">
        <label htmlFor={id}>{words.department}</label>
        <select id={id} value={department} onChange={({ target }) => setDepartment(target.value)}>
          <option value="">{words.choose}</option>
          {inUse(places?.departments ?? []).map((one) => (
            <option key={one.id} value={one.id}>
              {one[locale]}
            </option>
          ))}
        </select>
      </div>
      <ReasonInput initial="" picks={words.without.picks} onChange={setReason} />
      {move.isPending && (
        <p role="status">{words.without.doing(done.toLocaleString(), all.toLocaleString())}</p>
      )}
      {move.error && (
        <p className="dialog-failure" role="alert">
          {words.move.failed}
        </p>
      )}
    </Dialog>
  )
}
