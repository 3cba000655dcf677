import type { RecordDraft } from '@paperwright/server'
import { Button } from '../controls/Button.tsx'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { wordMoment } from '../shell/word-moment.ts'
import { RIVAL_WORDS } from './rival-words.ts'
import type { DraftChoice } from './use-record-draft.ts'

interface RivalDialogProps {
  /** The draft as another browser left it; null where it was thrown away there. */
  other: RecordDraft | null
  onChoose(choice: DraftChoice): void
  /** Decides nothing. */
  onClose(): void
}

/** The same person went on with the draft in another browser: which of the two goes on here. */
export function RivalDialog({ other, onChoose, onClose }: RivalDialogProps) {
  const words = useOwnWords(RIVAL_WORDS)
  const clock = useClock()
  return (
    <Dialog
      unasked
      title={other ? words.title : words.goneTitle}
      onClose={onClose}
      actions={
        <>
          <Button danger={!other} onClick={() => onChoose('theirs')}>
            {other ? words.takeTheirs : words.takeNone}
          </Button>
          {other && <Button onClick={() => onChoose('mine')}>{words.keepMine}</Button>}
          <Button look="primary" onClick={() => onChoose('both')}>
            {other ? words.keepBoth : words.keepAsNew}
          </Button>
        </>
      }
    >
      <p>{other ? words.text(wordMoment(other.updatedAt, clock)) : words.goneText}</p>
    </Dialog>
  )
}
