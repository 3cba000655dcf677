import type { Deletion, Standing } from '@paperwright/server'
import { useId, useState } from 'react'
import { ApiError } from '../api/api-error.ts'
import { Button } from '../controls/Button.tsx'
import { useOwnWords, useWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { usePress } from '../shell/use-press.ts'
import { DELETION_WORDS } from './deletion-words.ts'
import { HangingList } from './HangingList.tsx'

interface DeletionPartProps {
  title: string
  /** What would come of it. */
  deletion: Deletion
  standing: Standing
  /** Beside `listed`. */
  standings: readonly Exclude<Standing, 'listed'>[]
  place(standing: Standing): Promise<unknown>
  remove(): Promise<unknown>
  /** It did not go: what hangs on it is to be looked at anew. */
  onKept(): void
}

/** Deletes a document on which nothing hangs; of others it says what does, and what to do instead. */
export function DeletionPart(props: DeletionPartProps) {
  const { title, deletion, standing, standings, place, remove, onKept } = props
  const words = useOwnWords(DELETION_WORDS)
  const { cancel } = useWords()
  const id = useId()
  const [asking, setAsking] = useState(false)
  const placing = usePress({ mutationFn: place })
  const removing = usePress({ mutationFn: remove, onError: onKept })
  const { isShipped, hanging, going } = deletion
  const instead = standings.includes('archived') && !isShipped ? 'archived' : 'hidden'
  const isPlaced = standing === instead
  const way = instead === 'archived' ? words.archive(isPlaced) : words.hide(isPlaced)
  const isFree = !isShipped && hanging.length === 0
  const isGone = removing.error instanceof ApiError && removing.error.status === 409
  return (
    <section aria-labelledby={id} className="versions-part">
      <h2 id={id}>{words.title}</h2>
      {isShipped && <p>{words.shipped(standing === 'hidden')}</p>}
      {!isShipped && hanging.length > 0 && (
        <>
          <p>{words.kept}</p>
          <HangingList hanging={hanging} />
          <p>{way}</p>
          {!isPlaced && standings.includes(instead) && (
            <Button loading={placing.isPending} onClick={() => placing.mutate(instead)}>
              {instead === 'archived' ? words.toArchived : words.toHidden}
            </Button>
          )}
        </>
      )}
      {isFree && (
        <>
          <p>{words.free}</p>
          <Button onClick={() => setAsking(true)}>{words.remove}</Button>
        </>
      )}
      {(removing.error ?? placing.error) && (
        <p className="fault" role="alert">
          {isGone ? words.notRemoved : words.failed}
        </p>
      )}
      {asking && (
        <Dialog
          title={words.removeTitle(title)}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{cancel}</Button>
              <Button
                danger
                loading={removing.isPending}
                onClick={() => removing.mutate(undefined, { onError: () => setAsking(false) })}
              >
                {words.confirm}
              </Button>
            </>
          }
        >
          <p>{words.removeText}</p>
          {going.length > 0 && (
            <>
              <p>{words.going}</p>
              <HangingList hanging={going} />
            </>
          )}
        </Dialog>
      )}
    </section>
  )
}
