import type { Form, JsonObject } from '@paperwright/runtime'
import { useEffect, useMemo, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../shell/Dialog.tsx'
import { PaperPages } from '../sheet/PaperPages.tsx'
import { stillRecord, useSetSheet } from '../sheet/use-set-sheet.ts'
import { PRINT_WORDS } from './print-words.ts'
import { printPages } from './print-pages.ts'
import './draft-sheet.css'

interface DraftSheetProps {
  form: Form
  /** As it stands, with whatever is missing or wrong. */
  record: JsonObject
  /** It was printed, or cannot be. */
  onDone(): void
}

/** A record that is not submitted yet, sent to the browser's printer under the word 草稿, in place of the page around it. */
export function DraftSheet({ form, record, onDone }: DraftSheetProps) {
  const { locale } = useSession()
  const words = useOwnWords(PRINT_WORDS)
  const source = useMemo(() => ({ ...stillRecord(record), isDraft: true }), [record])
  const { set, failed } = useSetSheet(form, source, locale)
  const done = useRef(onDone)
  const page = set?.pages[0]
  useEffect(() => {
    if (!page) return undefined
    const end = () => done.current()
    addEventListener('afterprint', end)
    printPages(page)
    return () => removeEventListener('afterprint', end)
  }, [page])

  if (failed)
    return (
      <Dialog
        title={words.printDraft}
        onClose={onDone}
        actions={<Button onClick={onDone}>{words.close}</Button>}
      >
        <p role="alert">{words.failed}</p>
      </Dialog>
    )
  if (!set) return null
  return createPortal(
    <div className="draft-sheet">
      <PaperPages pages={set.pages} zoom="fit" />
    </div>,
    document.body,
  )
}
