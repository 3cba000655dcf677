import { dayText, type Drawing } from '@paperwright/runtime/kit'
import type { SignerView, StepView } from '@paperwright/server'
import { lazy, Suspense, useId, useState } from 'react'
import type { GivenAct, Proof } from '../api/signing.ts'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import { CONFIRM_WORDS } from './confirm-words.ts'
import { ConfirmFields, proofOf } from './ConfirmFields.tsx'
import { KeptHand } from './KeptHand.tsx'
import { PHONE_WORDS } from './phone-words.ts'
import type { DrawnOnPhone } from './PhonePad.tsx'
import { SignaturePad } from './SignaturePad.tsx'
import { SIGNING_WORDS } from './signing-words.ts'

const PhonePad = lazy(() => import('./PhonePad.tsx').then((part) => ({ default: part.PhonePad })))
const OutsiderPhonePad = lazy(() =>
  import('./OutsiderPhonePad.tsx').then((part) => ({ default: part.OutsiderPhonePad })),
)

interface SignFormProps {
  /** The form's id, which a button elsewhere submits. */
  id: string
  submissionId: string
  step: StepView
  covers: number
  signer: SignerView
  /** `proof`: what is shown first, where the signature is to be confirmed. */
  onSign(act: GivenAct, proof: Proof | undefined): void
}

/** Signs a step: drawn here or on a phone, with one's kept signature, as a typed name, or as it was signed on paper. */
export function SignForm({ id, submissionId, step, covers, signer, onSign }: SignFormProps) {
  const words = useOwnWords(SIGNING_WORDS)
  const confirm = useOwnWords(CONFIRM_WORDS)
  const phone = useOwnWords(PHONE_WORDS)
  const { ways } = step
  const [way, setWay] = useState<string>(ways[0]!)
  const [drawn, setDrawn] = useState<Drawing>()
  const [onPhone, setOnPhone] = useState<DrawnOnPhone>()
  const [name, setName] = useState('')
  const { zone } = useClock()
  const [day, setDay] = useState(() => dayText({ at: new Date(), zone }))
  const [said, setSaid] = useState('')
  const group = useId()
  const needsName = step.isOutsider || way === 'paper'
  const [shown, setShown] = useState('')
  const isConfirmed = way === 'kept' || (signer.confirmsAll && way !== 'paper')
  const proof = isConfirmed ? proofOf(signer.proof, shown) : undefined
  const isReady =
    (way !== 'drawn' || drawn) &&
    (way !== 'phone' || onPhone) &&
    (way !== 'kept' || signer.keeps) &&
    (!needsName || name.trim()) &&
    (way !== 'paper' || day) &&
    (!isConfirmed || proof)
  const titles: Record<string, string> = {
    drawn: words.draw,
    phone: phone.phone,
    kept: confirm.kept,
    typed: words.typed,
    paper: words.paper,
  }
  const forPad = { step: step.key, covers, ...(step.standsFor && { for: step.standsFor.id }) }
  const sign = () => {
    const more = { ...(name.trim() && { name: name.trim() }), ...(said.trim() && { said: said.trim() }) }
    const at = { verb: 'signed', step: step.key, covers } as const
    if (way === 'drawn') {
      if (!drawn) return
      const lines = drawn.lines.map((line) => [...line])
      onSign({ ...at, way, drawn: { ...drawn, lines }, ...more }, proof)
    } else if (way === 'phone') {
      if (onPhone) onSign({ ...at, way, pad: onPhone.pad, ...more }, proof)
    } else if (way === 'paper') onSign({ ...at, way, day, ...more, name: name.trim() }, undefined)
    else if (way === 'kept') onSign({ ...at, way, ...(said.trim() && { said: said.trim() }) }, proof)
    else onSign({ ...at, way: 'typed', ...more }, proof)
  }
  return (
    <form
      id={id}
      className="signing-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) sign()
      }}
    >
      <fieldset className="signing-ways">
        {ways.map((one) => (
          <label key={one}>
            <input type="radio" name={group} checked={way === one} onChange={() => setWay(one)} />
            {titles[one]}
          </label>
        ))}
      </fieldset>
      {step.isOutsider && way !== 'phone' && <p>{words.outsider}</p>}
      {way === 'drawn' && (
        <div>
          <SignaturePad onChange={setDrawn} />
        </div>
      )}
      {way === 'phone' && (
        <Suspense>
          {step.isOutsider ? (
            <OutsiderPhonePad submissionId={submissionId} given={forPad} name={name} onChange={setOnPhone} />
          ) : (
            <PhonePad submissionId={submissionId} given={forPad} onChange={setOnPhone} />
          )}
        </Suspense>
      )}
      {way === 'kept' && <KeptHand keeps={signer.keeps} />}
      {way === 'typed' && !step.isOutsider && <p>{words.typedHint}</p>}
      {needsName && (
        <label>
          {words.name}
          <input value={name} onChange={({ target }) => setName(target.value)} />
        </label>
      )}
      {way === 'paper' && (
        <label>
          {words.day}
          <input type="date" value={day} onChange={({ target }) => setDay(target.value)} />
        </label>
      )}
      <label>
        {words.opinion}
        <textarea rows={2} value={said} onChange={({ target }) => setSaid(target.value)} />
      </label>
      {isConfirmed && (way !== 'kept' || signer.keeps) && (
        <ConfirmFields by={signer.proof} value={shown} onChange={setShown} />
      )}
    </form>
  )
}
