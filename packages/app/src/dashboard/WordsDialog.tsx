import type { WordsTile } from '@paperwright/server'
import { useId, useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { DASHBOARD_WORDS } from './dashboard-words.ts'

interface WordsDialogProps {
  /** Left out: a new one. */
  tile?: WordsTile
  onSet(tile: WordsTile): void
  onClose(): void
}

/** Writes what stands on a tile of words. */
export function WordsDialog({ tile, onSet, onClose }: WordsDialogProps) {
  const words = useOwnWords(DASHBOARD_WORDS)
  const [title, setTitle] = useState(tile?.title ?? '')
  const [text, setText] = useState(tile?.words ?? '')
  const form = useId()
  return (
    <Dialog
      title={tile ? words.wordsEdit : words.wordsTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="primary" type="submit" form={form} disabled={text.trim() === ''}>
            {words.set}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          const head = title.trim()
          onSet({ ...(head !== '' && { title: head }), words: text.trim(), width: tile?.width ?? 6 })
        }}
      >
        <label>
          {words.wordsHead}
          <input maxLength={60} value={title} onChange={(event) => setTitle(event.target.value)} />
        </label>
        <label>
          {words.wordsText}
          <textarea
            required
            rows={6}
            maxLength={2000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
      </form>
    </Dialog>
  )
}
