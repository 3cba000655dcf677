import { Button } from '../controls/Button.tsx'
import { useWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'

/** Asks before what was entered is thrown away. */
export function ClearDialog(props: { isEdit: boolean; onCancel(): void; onClear(): void }) {
  const { fill, cancel } = useWords()
  return (
    <Dialog
      title={props.isEdit ? fill.revertTitle : fill.clearTitle}
      onClose={props.onCancel}
      actions={
        <>
          <Button onClick={props.onCancel}>{cancel}</Button>
          <Button danger look="primary" onClick={props.onClear}>
            {props.isEdit ? fill.revert : fill.clear}
          </Button>
        </>
      }
    >
      <p>{props.isEdit ? fill.revertText : fill.clearText}</p>
    </Dialog>
  )
}
