import type { Drawing } from '@paperwright/runtime/kit'
import { useId, useState, type SubmitEvent } from 'react'
import { Button } from '../controls/Button.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { SignaturePad } from '../signing/SignaturePad.tsx'
import { SIGNING_WORDS } from '../signing/signing-words.ts'
import type { ReadOne } from './ManyPage.tsx'
import { MANY_WORDS } from './many-words.ts'
import type { OneHand } from './steps-to-sign.ts'

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
  const signing = useOwnWords(SIGNING_WORDS)
  const [way, setWay] = useState<OneHand['way']>('drawn')
  const [drawn, setDrawn] = useState<Drawing>()
  const [said, setSaid] = useState('')
  const group = useId()
  const isReady = sheets.length > 0 && (way === 'typed' || drawn !== undefined)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (isReady) onSign({ way, drawn, said })
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
        {(['drawn', 'typed'] as const).map((one) => (
          <label key={one}>
            <input type="radio" name={group} checked={way === one} onChange={() => setWay(one)} />
            {one === 'drawn' ? signing.draw : signing.typed}
          </label>
        ))}
      </fieldset>
      <div hidden={way !== 'drawn'}>
        <SignaturePad onChange={setDrawn} />
      </div>
      {way === 'typed' && <p>{signing.typedHint}</p>}
      <label>
        {signing.opinion}
        <textarea rows={2} maxLength={500} value={said} onChange={({ target }) => setSaid(target.value)} />
      </label>
      <div className="line">
        <Button look="primary" size="large" type="submit" disabled={!isReady}>
          {words.sign(sheets.length)}
        </Button>
        <Button size="large" onClick={onBack}>
          {words.lookAgain}
        </Button>
      </div>
    </form>
  )
}
