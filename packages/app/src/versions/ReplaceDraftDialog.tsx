import { Button } from '../controls/Button.tsx'
import { useWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'

/** Someone works on a draft already: it is replaced only where that is meant. */
export function ReplaceDraftDialog({ onReplace, onClose }: { onReplace(): void; onClose(): void }) {
  const { versions: words, cancel } = useWords()
  return (
    <Dialog
      title={words.restore}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{cancel}</Button>
          <Button look="primary" onClick={onReplace}>
            {words.restore}
          </Button>
        </>
      }
    >
      <p>{words.overwrite}</p>
    </Dialog>
  )
}
