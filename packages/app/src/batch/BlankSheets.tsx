import { Button } from '../controls/Button.tsx'
import { useId, useState } from 'react'
import { MOST_SHEETS, printBlank } from '../api/batches.ts'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { BATCH_WORDS } from './batch-words.ts'
import { BatchDialog } from './BatchDialog.tsx'

/** Has blank sheets printed, each with the next number of the form. For whoever may fill it in. */
export function BlankSheets({ formId }: { formId: string }) {
  const words = useOwnWords(BATCH_WORDS)
  const { locale } = useSession()
  const [isOpen, setOpen] = useState(false)
  const [count, setCount] = useState('10')
  const id = useId()
  const sheets = Number(count)
  const isFit = Number.isInteger(sheets) && sheets >= 1 && sheets <= MOST_SHEETS
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.blank}</Button>
      {isOpen && (
        <BatchDialog
          title={words.blankTitle}
          obstacle={isFit ? undefined : words.countRange(MOST_SHEETS)}
          what={JSON.stringify([formId, locale, sheets])}
          begin={(choice) => printBlank(formId, sheets, { ...choice, locale })}
          onClose={() => setOpen(false)}
        >
          <p>{words.blankLead}</p>
          <div className="line batch-count">
            <label htmlFor={id}>{words.count}</label>
            <input
              id={id}
              type="number"
              inputMode="numeric"
              min={1}
              max={MOST_SHEETS}
              value={count}
              aria-invalid={!isFit}
              onChange={({ target }) => setCount(target.value)}
            />
          </div>
        </BatchDialog>
      )}
    </>
  )
}
