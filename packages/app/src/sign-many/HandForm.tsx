import type { Drawing } from '@paperwright/runtime/kit'
import { useId, useState, type SubmitEvent } from 'react'
import { confirmSigning, type Proof } from '../api/signing.ts'
import { Button } from '../controls/Button.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { usePress } from '../shell/use-press.ts'
import { CONFIRM_WORDS } from '../signing/confirm-words.ts'
import { ConfirmFields, proofOf, useProofRefusal } from '../signing/ConfirmFields.tsx'
import { KeptHand } from '../signing/KeptHand.tsx'
import { SignaturePad } from '../signing/SignaturePad.tsx'
import { SIGNING_WORDS } from '../signing/signing-words.ts'
import type { ReadOne } from './ManyPage.tsx'
import { MANY_WORDS } from './many-words.ts'
import { stepsToSign, type OneHand } from './steps-to-sign.ts'

interface HandFormProps {
  sheets: readonly ReadOne[]
  /** Sheets that are left out. */
  left: number
  onSign(hand: OneHand): void
  onBack(): void
}

/** One signature and one opinion for all sheets that were read. */
export function HandForm({ sheets, left, onSign, onBack }: HandFormProps) {
  const words = useOwnWords(MANY_WORDS)
  const own = useOwnWords(SIGNING_WORDS)
  const [way, setWay] = useState<OneHand['way']>('drawn')
  const [drawn, setDrawn] = useState<Drawing>()
  const [said, setSaid] = useState('')
  const [shown, setShown] = useState('')
  const group = useId()
  const confirm = useOwnWords(CONFIRM_WORDS)
  const wordProof = useProofRefusal()
  const steps = sheets.flatMap(({ id, chain }) => stepsToSign(chain).map((step) => ({ id, step })))
  const signer = sheets.at(-1)?.chain.signer
  const takesKept = steps.some(({ step }) => step.ways.includes('kept'))
  const ways = (['drawn', 'kept', 'typed'] as const).filter((one) => one !== 'kept' || takesKept)
  const isConfirmed = way === 'kept' || signer?.confirmsAll === true
  const proof = isConfirmed && signer ? proofOf(signer.proof, shown) : undefined
  const isReady =
    sheets.length > 0 &&
    (way !== 'drawn' || drawn !== undefined) &&
    (way !== 'kept' || signer?.keeps === true) &&
    (!isConfirmed || proof !== undefined)
  const signing = usePress({
    mutationFn: async (shows: Proof | undefined) => {
      const acts = steps.map(({ id, step }) => ({ submission: id, step: step.key }))
      return shows && (await confirmSigning(acts, shows))
    },
    onSuccess: (confirmation) => onSign({ way, drawn, said, confirmation }),
  })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (isReady) signing.mutate(proof)
  }
  return (
    <form className="panel many-hand signing-form" onSubmit={submit}>
      <h2>{words.hand}</h2>
      {sheets.length === 0 && <p role="status">{words.none}</p>}
      <ul className="many-list">
        {sheets.map(({ id, label }) => (
          <li key={id}>{label}</li>
        ))}
      </ul>
      {left > 0 && <p className="quiet">{words.left(left)}</p>}
      <fieldset className="signing-ways">
        {ways.map((one) => (
          <label key={one}>
            <input type="radio" name={group} checked={way === one} onChange={() => setWay(one)} />
            {{ drawn: own.draw, kept: confirm.kept, typed: own.typed }[one]}
          </label>
        ))}
      </fieldset>
      <div hidden={way !== 'drawn'}>
        <SignaturePad onChange={setDrawn} />
      </div>
      {way === 'kept' && <KeptHand keeps={signer?.keeps === true} />}
      {way === 'typed' && <p>{own.typedHint}</p>}
      <label>
        {own.opinion}
        <textarea rows={2} maxLength={500} value={said} onChange={({ target }) => setSaid(target.value)} />
      </label>
      {isConfirmed && signer && (way !== 'kept' || signer.keeps) && (
        <ConfirmFields by={signer.proof} value={shown} onChange={setShown} />
      )}
      {signing.error && (
        <p className="fault" role="alert">
          {wordProof(signing.error) ?? own.failed}
        </p>
      )}
      <div className="line">
        <Button loading={signing.isPending} look="primary" size="large" type="submit" disabled={!isReady}>
          {words.sign(sheets.length)}
        </Button>
        <Button size="large" onClick={onBack}>
          {words.lookAgain}
        </Button>
      </div>
    </form>
  )
}
