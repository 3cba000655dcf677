import { Button } from '../controls/Button.tsx'
import { useOwnWords, useWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'

const WORDS = {
  zh: {
    clear: { title: '清空这张表？', text: '已填写的内容和草稿都会删除。' },
    revert: { title: '放弃这些修改？', text: '记录保持上次保存的样子，本机草稿会删除。' },
  },
  en: {
    clear: { title: 'Clear this sheet?', text: 'What you have entered and its draft will be removed.' },
    revert: {
      title: 'Discard these changes?',
      text: 'The record stays as it was last saved; the draft in this browser will be removed.',
    },
  },
}

/** Asks before what was entered is thrown away. */
export function ClearDialog(props: { isEdit: boolean; onCancel(): void; onClear(): void }) {
  const { fill, cancel } = useWords()
  const what = props.isEdit ? 'revert' : 'clear'
  const { title, text } = useOwnWords(WORDS)[what]
  return (
    <Dialog
      title={title}
      onClose={props.onCancel}
      actions={
        <>
          <Button onClick={props.onCancel}>{cancel}</Button>
          <Button danger look="primary" onClick={props.onClear}>
            {fill[what]}
          </Button>
        </>
      }
    >
      <p>{text}</p>
    </Dialog>
  )
}
