import type { DocumentDraft } from '@paperwright/server'
import { Button } from '../controls/Button.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { DESIGN_WORDS } from './design-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { wordMoment } from '../shell/word-moment.ts'
import { useClock } from '../session/use-clock.ts'

/** Someone else saved the draft meanwhile, or it is gone: whose work goes on. */
export function ConflictDialog({
  other,
  onChoose,
  onMerge,
  onClose,
}: {
  other: DocumentDraft | null
  onChoose(choice: 'mine' | 'theirs'): void
  onMerge(other: DocumentDraft): void
  /** Decides nothing. */
  onClose(): void
}) {
  const design = useOwnWords(DESIGN_WORDS)
  const clock = useClock()
  return (
    <Dialog
      unasked
      title={design.conflict}
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => onChoose('theirs')}>{other ? design.takeTheirs : design.takeNone}</Button>
          <Button look={other ? 'default' : 'primary'} onClick={() => onChoose('mine')}>
            {design.keepMine}
          </Button>
          {other && (
            <Button look="primary" onClick={() => onMerge(other)}>
              {design.mergeBoth}
            </Button>
          )}
        </>
      }
    >
      <p>
        {other ? design.conflictText(wordMoment(other.updatedAt, clock), other.savedBy) : design.goneText}
      </p>
    </Dialog>
  )
}
