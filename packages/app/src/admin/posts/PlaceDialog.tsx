import { useId, useState, type ReactNode } from 'react'
import type { PlaceEntry } from '../../api/access.ts'
import { Button } from '../../controls/Button.tsx'
import { useOwnWords } from '../../session/use-words.ts'
import { Dialog } from '../../shell/Dialog.tsx'
import { newPlaceId } from './new-place-id.ts'
import { POSTS_WORDS } from './posts-words.ts'
import { usePlacesChange, wordPlaceRefusal } from './use-places-change.ts'

interface PlaceDialogProps {
  title: string
  /** What is named anew; undefined for a new one. */
  place: PlaceEntry | undefined
  /** All ids that there are. */
  taken: readonly string[]
  save(named: PlaceEntry): Promise<unknown>
  onClose(): void
  /** What else is asked. */
  children?: ReactNode
}

/** Names a post or a department in both languages. */
export function PlaceDialog({ title, place, taken, save, onClose, children }: PlaceDialogProps) {
  const words = useOwnWords(POSTS_WORDS)
  const id = useId()
  const [names, setNames] = useState({ zh: place?.zh ?? '', en: place?.en ?? '' })
  const zh = names.zh.trim()
  const en = names.en.trim()
  // An office that needs no English gets the name that it has.
  const named = { id: place?.id ?? newPlaceId(en, taken), zh: zh || en, en: en || zh }
  const change = usePlacesChange(() => save(named), onClose)
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            look="primary"
            disabled={named.zh === ''}
            loading={change.isPending}
            onClick={() => change.mutate()}
          >
            {words.save}
          </Button>
        </>
      }
    >
      <div className="people-entry">
        <label htmlFor={`${id}-zh`}>{words.zh}</label>
        <input
          id={`${id}-zh`}
          value={names.zh}
          maxLength={100}
          onChange={({ target }) => setNames({ ...names, zh: target.value })}
        />
        <label htmlFor={`${id}-en`}>{words.en}</label>
        <input
          id={`${id}-en`}
          value={names.en}
          maxLength={100}
          onChange={({ target }) => setNames({ ...names, en: target.value })}
        />
        {children}
      </div>
      {change.error && <p role="alert">{wordPlaceRefusal(change.error, words)}</p>}
    </Dialog>
  )
}
