import { Button } from '../controls/Button.tsx'
import { useState, type ReactNode } from 'react'
import { useOwnWords, useWords } from '../session/use-words.ts'
import { DESIGN_WORDS } from './design-words.ts'
import { Dialog } from '../shell/Dialog.tsx'

interface DesignMenuProps {
  /** It was never published. */
  isNew: boolean
  onExport(): void
  onDuplicate(): void
  onDiscard(): Promise<void>
  /** Stands before the rest. */
  children?: ReactNode
}

/** What else can be done with a document under work: another like it, its file, throwing the work away. */
export function DesignMenu({ isNew, onExport, onDuplicate, onDiscard, children }: DesignMenuProps) {
  const design = useOwnWords(DESIGN_WORDS)
  const { cancel } = useWords()
  const [asking, setAsking] = useState(false)
  return (
    <>
      {children}
      <Button onClick={onDuplicate}>{design.duplicate}</Button>
      <Button onClick={onExport}>{design.export}</Button>
      <Button onClick={() => setAsking(true)}>{design.discard}</Button>
      {asking && (
        <Dialog
          title={design.discardTitle}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{cancel}</Button>
              <Button
                danger
                onClick={() => {
                  setAsking(false)
                  void onDiscard()
                }}
              >
                {design.discard}
              </Button>
            </>
          }
        >
          <p>{isNew ? design.discardNewText : design.discardText}</p>
        </Dialog>
      )}
    </>
  )
}
