import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { keptSignatureQuery, removeSignature, type KeptSignature as Kept } from '../api/kept-signature.ts'
import { Button } from '../controls/Button.tsx'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { wordMomentInFull } from '../shell/word-moment.ts'
import { HandPicture } from '../signing/HandPicture.tsx'
import { KeepSignature } from './KeepSignature.tsx'
import { KEPT_SIGNATURE_WORDS } from './kept-signature-words.ts'

/** The signature that one keeps to sign with: looked at, replaced, removed. */
export function KeptSignature() {
  const words = useOwnWords(KEPT_SIGNATURE_WORDS)
  const clock = useClock()
  const { kept, isUsed } = useSuspenseQuery(keptSignatureQuery).data
  const [isReplacing, setReplacing] = useState(false)
  const [isRemoving, setRemoving] = useState(false)
  const [told, setTold] = useState('')
  const queries = useQueryClient()
  const note = (now: Kept | null) => {
    queries.setQueryData(keptSignatureQuery.queryKey, { kept: now, isUsed })
    setReplacing(false)
    setRemoving(false)
    setTold(now ? words.kept : words.removed)
  }
  const remove = useMutation({ mutationFn: removeSignature, onSuccess: () => note(null) })
  return (
    <section className="panel kept-signature">
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      {!isUsed && <p className="callout">{words.off}</p>}
      {kept && !isReplacing ? (
        <>
          <HandPicture hand={kept} />
          <p className="quiet">{words.since(wordMomentInFull(kept.at, clock))}</p>
          <div className="line">
            <Button onClick={() => setReplacing(true)}>{words.replace}</Button>
            <Button look="text" danger onClick={() => setRemoving(true)}>
              {words.remove}
            </Button>
          </div>
        </>
      ) : (
        <KeepSignature onKept={note} {...(kept && { onCancel: () => setReplacing(false) })} />
      )}
      <p role="status">{told}</p>
      {isRemoving && (
        <Dialog
          title={words.removeTitle}
          onClose={() => setRemoving(false)}
          actions={
            <>
              <Button onClick={() => setRemoving(false)}>{words.cancel}</Button>
              <Button look="primary" danger loading={remove.isPending} onClick={() => remove.mutate()}>
                {words.remove}
              </Button>
            </>
          }
        >
          <p>{words.removeLead}</p>
          {remove.error && (
            <p className="dialog-failure" role="alert">
              {words.failed}
            </p>
          )}
        </Dialog>
      )}
    </section>
  )
}
