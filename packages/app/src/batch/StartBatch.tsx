import { Button } from '../controls/Button.tsx'
import { useState } from 'react'
import { MOST_SHEETS, printRecords, type BatchSelection } from '../api/batches.ts'
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
  return (
    <>
      <Button disabled={count === 0} onClick={() => setOpen(true)}>
        {words.print}
      </Button>
      {isOpen && (
        <BatchDialog
          title={words.printTitle(count)}
          obstacle={count > MOST_SHEETS ? words.tooMany(MOST_SHEETS) : undefined}
          what={JSON.stringify([formId, locale, selection])}
          begin={(choice) => printRecords(formId, selection, { ...choice, locale })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
