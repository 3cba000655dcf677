import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { moveRecords } from '../api/submissions.ts'
import { Button } from '../controls/Button.tsx'
import { foundQuery } from '../record-lists/found-query.ts'
import { useOwnWords } from '../session/use-words.ts'
import { usePress } from '../shell/use-press.ts'
import { ReasonDialog } from '../submissions/ReasonDialog.tsx'
import { DepartmentEntry } from '../department/DepartmentEntry.tsx'
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

/** Gives them one, a batch after the other. */
function MoveAllDialog({ formId, total, onClose }: { formId: string; total: number; onClose(): void }) {
  const words = useOwnWords(MOVE_WORDS)
  const queries = useQueryClient()
  const [all] = useState(total)
  const [done, setDone] = useState(0)
  const [department, setDepartment] = useState('')
  const move = usePress({
    mutationFn: async (reason: string) => {
      for (let sum = 0; ;) {
        const { moved, left } = await moveRecords(formId, { department, reason })
        sum += moved
        setDone(sum)
        if (left === 0 || moved === 0) return
      }
    },
    onSuccess: onClose,
    onSettled: () => void queries.invalidateQueries({ queryKey: ['forms', formId, 'submissions'] }),
  })
  return (
    <ReasonDialog
      title={words.without.title(all.toLocaleString())}
      picks={words.without.picks}
      confirm={words.without.confirm}
      ready={department !== ''}
      pending={move.isPending}
      failure={move.error ? words.move.failed : undefined}
      onConfirm={(reason) => move.mutate(reason)}
      onClose={onClose}
    >
      <DepartmentEntry label={words.department} value={department} onChange={setDepartment} />
      {move.isPending && (
        <p role="status">{words.without.doing(done.toLocaleString(), all.toLocaleString())}</p>
      )}
    </ReasonDialog>
  )
}
