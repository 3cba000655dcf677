import { setValue, type Form, type JsonObject } from '@paperwright/runtime'
import type { ScreenHandle } from '@paperwright/runtime/screen'
import { lazy, Suspense, useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { PrintIcon } from '../controls/icons.tsx'
import { keyNames } from '../controls/key-names.ts'
import { useOwnWords } from '../session/use-words.ts'
import { PRINT_WORDS } from './print-words.ts'
import { usePrintKey } from './use-print-key.ts'

const DraftSheet = lazy(() => import('./DraftSheet.tsx').then((part) => ({ default: part.DraftSheet })))
const MayNotPrint = lazy(() => import('./MayNotPrint.tsx').then((part) => ({ default: part.MayNotPrint })))

interface PrintDraftProps {
  form: Form
  /** Null while the sheet is not there. */
  screen: ScreenHandle | null
  /** Without it the key says that it may not. */
  isAllowed: boolean
}

/** Prints what is on the sheet now, to the last key, whether it could be submitted or not. */
export function PrintDraft({ form, screen, isAllowed }: PrintDraftProps) {
  const words = useOwnWords(PRINT_WORDS)
  const [asked, setAsked] = useState<JsonObject | 'refused'>()
  const print = async () => {
    if (!isAllowed) return setAsked('refused')
    if (!screen || asked !== undefined) return undefined
    const { record, unread } = await screen.settled()
    // Paper shows what was written, also where it says nothing of its field.
    setAsked(Object.entries(unread).reduce((all, [pointer, text]) => setValue(all, pointer, text), record))
  }
  usePrintKey(() => void print())
  const end = () => setAsked(undefined)
  return (
    <>
      {isAllowed && (
        <Button
          icon={<PrintIcon />}
          title={keyNames('Ctrl+P')}
          aria-keyshortcuts="Control+P"
          onClick={() => void print()}
        >
          {words.printDraft}
        </Button>
      )}
      {asked !== undefined && (
        <Suspense>
          {asked === 'refused' ? (
            <MayNotPrint onClose={end} />
          ) : (
            <DraftSheet form={form} record={asked} onDone={end} />
          )}
        </Suspense>
      )}
    </>
  )
}
