import { Button } from '../controls/Button.tsx'
import { useOwnWords, useWords } from '../session/use-words.ts'
import { VERSIONS_WORDS } from './versions-words.ts'
import { Dialog } from '../shell/Dialog.tsx'

/** Someone works on a draft already: it is replaced only where that is meant. */
export function ReplaceDraftDialog({ onReplace, onClose }: { onReplace(): void; onClose(): void }) {
  const words = useOwnWords(VERSIONS_WORDS)
  const { cancel } = useWords()
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
