import type { Drawing, InkPicture } from '@paperwright/runtime/kit'
import { useMutation } from '@tanstack/react-query'
import { useId, useState, type SubmitEvent } from 'react'
import { keepSignature, readSignature, type KeptSignature } from '../api/kept-signature.ts'
import { ApiError } from '../api/api-error.ts'
import { Button } from '../controls/Button.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { HandPicture } from '../signing/HandPicture.tsx'
import { SignaturePad } from '../signing/SignaturePad.tsx'
import { KEPT_SIGNATURE_WORDS, type KeptSignatureWords } from './kept-signature-words.ts'

interface KeepSignatureProps {
  onKept(kept: KeptSignature): void
  onCancel?: () => void
}

/** Draws a signature to keep, or reads it from a picture; it is looked at before it is kept. */
export function KeepSignature({ onKept, onCancel }: KeepSignatureProps) {
  const words = useOwnWords(KEPT_SIGNATURE_WORDS)
  const [way, setWay] = useState<'drawn' | 'picture'>('drawn')
  const [drawn, setDrawn] = useState<Drawing>()
  const [picture, setPicture] = useState<InkPicture>()
  const group = useId()
  const read = useMutation({ mutationFn: readSignature, onSuccess: setPicture })
  const keep = useMutation({ mutationFn: keepSignature, onSuccess: onKept })
  const hand = way === 'drawn' ? drawn && { drawn } : picture && { picture }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (hand) keep.mutate(hand)
  }
  const choose = (file: File | undefined) => {
    setPicture(undefined)
    if (file) read.mutate(file)
  }
  const failure = keep.error ?? (way === 'picture' ? read.error : null)
  return (
    <form className="kept-signature-form" onSubmit={submit}>
      <fieldset className="signing-ways">
        <legend className="visually-hidden">{words.how}</legend>
        {(['drawn', 'picture'] as const).map((one) => (
          <label key={one}>
            <input type="radio" name={group} checked={way === one} onChange={() => setWay(one)} />
            {words.ways[one]}
          </label>
        ))}
      </fieldset>
      <div hidden={way !== 'drawn'}>
        <SignaturePad onChange={setDrawn} />
      </div>
      {way === 'picture' && (
        <label className="kept-signature-file">
          {words.choose}
          <input
            type="file"
            accept="image/png,image/jpeg"
            onChange={({ target }) => choose(target.files?.[0])}
          />
          <small>{words.pictureHint}</small>
        </label>
      )}
      {read.isPending && <p role="status">{words.reading}</p>}
      {hand && (
        <div>
          <p>{words.look}</p>
          <HandPicture hand={hand} />
        </div>
      )}
      {failure && (
        <p className="fault" role="alert">
          {wordFailure(failure, words)}
        </p>
      )}
      <div className="line">
        <Button look="primary" type="submit" disabled={!hand} loading={keep.isPending}>
          {words.keep}
        </Button>
        {onCancel && <Button onClick={onCancel}>{words.cancel}</Button>}
      </div>
    </form>
  )
}

function wordFailure(error: Error, words: KeptSignatureWords): string {
  const code = error instanceof ApiError ? (error.status === 413 ? 'fileTooLarge' : error.code) : undefined
  return (code !== undefined && words.refusals[code]) || words.failed
}
