import { useBlocker } from '@tanstack/react-router'
import { Button } from '../controls/Button.tsx'
import { useWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'

interface LeaveGuardProps {
  /** There may be something to lose. */
  active: boolean
  /** The browser could not keep a draft: closing the tab would lose the entry. */
  unsafe: boolean
  isChanged(): boolean
  onDiscard(): void
}

/**
 * Asks before a change of a stored record is left unsaved. A new record needs no question: its draft stays and the
 * library shows it. Closing the tab is only questioned where the draft could not be kept.
 */
export function LeaveGuard({ active, unsafe, isChanged, onDiscard }: LeaveGuardProps) {
  const { fill } = useWords()
  const blocker = useBlocker({
    shouldBlockFn: () => active && isChanged(),
    enableBeforeUnload: () => active && unsafe && isChanged(),
    withResolver: true,
  })
  if (blocker.status !== 'blocked') return null
  return (
    <Dialog
      title={fill.leaveTitle}
      onClose={blocker.reset}
      actions={
        <>
          <Button
            danger
            onClick={() => {
              onDiscard()
              blocker.proceed()
            }}
          >
            {fill.discard}
          </Button>
          {!unsafe && <Button onClick={blocker.proceed}>{fill.leave}</Button>}
          <Button look="primary" onClick={blocker.reset}>
            {fill.stay}
          </Button>
        </>
      }
    >
      <p>{unsafe ? fill.leaveUnsafeText : fill.leaveText}</p>
    </Dialog>
  )
}
