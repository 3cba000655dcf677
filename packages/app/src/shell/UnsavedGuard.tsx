import { useBlocker } from '@tanstack/react-router'
import { Button } from '../controls/Button.tsx'
import { Dialog } from './Dialog.tsx'

interface UnsavedGuardProps {
  /** There is something that is not saved. */
  active: boolean
  words: { leaveTitle: string; leaveText: string; leave: string; stay: string }
}

/** Asks before a page is left with what is not saved on it. */
export function UnsavedGuard({ active, words }: UnsavedGuardProps) {
  const blocker = useBlocker({
    shouldBlockFn: () => active,
    enableBeforeUnload: () => active,
    withResolver: true,
  })
  if (blocker.status !== 'blocked') return null
  return <LeaveQuestion words={words} onStay={blocker.reset} onLeave={blocker.proceed} />
}

/** The question itself, for what is left without going to another page. */
export function LeaveQuestion({
  words,
  onStay,
  onLeave,
}: Pick<UnsavedGuardProps, 'words'> & { onStay(): void; onLeave(): void }) {
  return (
    <Dialog
      title={words.leaveTitle}
      onClose={onStay}
      actions={
        <>
          <Button danger onClick={onLeave}>
            {words.leave}
          </Button>
          <Button look="primary" onClick={onStay}>
            {words.stay}
          </Button>
        </>
      }
    >
      <p>{words.leaveText}</p>
    </Dialog>
  )
}
