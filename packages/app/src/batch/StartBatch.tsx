import { Button } from '../controls/Button.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { MOST_SHEETS, printRecords, type BatchSelection } from '../api/batches.ts'
import { findRecords, type FindQuery } from '../api/finding.ts'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { BATCH_WORDS } from './batch-words.ts'
import { BatchDialog } from './BatchDialog.tsx'

interface StartBatchProps {
  formId: string
  selection: BatchSelection
  /** How many records that is. */
  count: number
}

/** Has chosen or found records printed in the background. */
export function StartBatch({ formId, selection, count }: StartBatchProps) {
  const words = useOwnWords(BATCH_WORDS)
  const { locale } = useSession()
  const [isOpen, setOpen] = useState(false)
  const [withVoid, setWithVoid] = useState(false)
  const find = 'find' in selection ? selection.find : undefined
  // What is chosen one by one is asked for as it is.
  const ended = useQuery({
    queryKey: ['forms', formId, 'submissions', 'void', find],
    queryFn: () => findRecords(formId, narrowed(find ?? {}, 'eq'), { page: 1, size: 1 }),
    enabled: isOpen && find !== undefined,
    staleTime: 0,
  })
  const voids = ended.data?.total ?? 0
  const wanted = find && !withVoid ? { find: narrowed(find, 'ne') } : selection
  const sheets = withVoid ? count : count - voids
  return (
    <>
      <Button disabled={count === 0} onClick={() => setOpen(true)}>
        {words.print}
      </Button>
      {isOpen && (
        <BatchDialog
          title={words.printTitle(sheets)}
          obstacle={sheets > MOST_SHEETS ? words.tooMany(MOST_SHEETS) : undefined}
          what={JSON.stringify([formId, locale, wanted])}
          begin={(choice) => printRecords(formId, wanted, { ...choice, locale })}
          onClose={() => setOpen(false)}
        >
          {voids > 0 && (
            <label>
              <input
                type="checkbox"
                checked={withVoid}
                onChange={({ target }) => setWithVoid(target.checked)}
              />
              {words.withVoid(voids)}
            </label>
          )}
        </BatchDialog>
      )}
    </>
  )
}

/** What is found of records that are void, or that are not. */
function narrowed(find: FindQuery, op: 'eq' | 'ne'): FindQuery {
  return { ...find, filters: [...(find.filters ?? []), { field: 'state', op, value: 'void' }] }
}
