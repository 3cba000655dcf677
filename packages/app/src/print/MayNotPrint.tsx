import { Button } from '../controls/Button.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { PRINT_WORDS } from './print-words.ts'

/** Said to whoever asks for paper by the key and may not print it. */
export function MayNotPrint({ onClose }: { onClose(): void }) {
  const words = useOwnWords(PRINT_WORDS)
  return (
    <Dialog title={words.mayNot} onClose={onClose} actions={<Button onClick={onClose}>{words.close}</Button>}>
      <></>
    </Dialog>
  )
}
