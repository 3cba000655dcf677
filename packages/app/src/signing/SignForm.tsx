import { dayText, type Drawing } from '@paperwright/runtime/kit'
import type { StepView } from '@paperwright/server'
import { useId, useState } from 'react'
import type { GivenAct } from '../api/signing.ts'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import { SignaturePad } from './SignaturePad.tsx'
import { SIGNING_WORDS } from './signing-words.ts'

interface SignFormProps {
  /** The form's id, which a button elsewhere submits. */
  id: string
  step: StepView
  covers: number
  onSign(act: GivenAct): void
}

/** Signs a step: drawn, as a typed name, or as it was signed on paper. */
export function SignForm({ id, step, covers, onSign }: SignFormProps) {
  const words = useOwnWords(SIGNING_WORDS)
  const ways = step.ways.length > 0 ? step.ways : ['drawn', 'typed', 'paper']
  const [way, setWay] = useState(ways[0]!)
  const [drawn, setDrawn] = useState<Drawing>()
  const [name, setName] = useState('')
  const { zone } = useClock()
  const [day, setDay] = useState(() => dayText({ at: new Date(), zone }))
  const [said, setSaid] = useState('')
  const group = useId()
  const needsName = step.isOutsider || way === 'paper'
  const isReady = (way !== 'drawn' || drawn) && (!needsName || name.trim()) && (way !== 'paper' || day)
  const titles: Record<string, string> = { drawn: words.draw, typed: words.typed, paper: words.paper }
  const sign = () => {
    const more = { ...(name.trim() && { name: name.trim() }), ...(said.trim() && { said: said.trim() }) }
    const at = { verb: 'signed', step: step.key, covers } as const
    if (way === 'drawn') {
      if (!drawn) return
      const lines = drawn.lines.map((line) => [...line])
      onSign({ ...at, way, drawn: { ...drawn, lines }, ...more })
    } else if (way === 'paper') onSign({ ...at, way, day, ...more, name: name.trim() })
    else onSign({ ...at, way: 'typed', ...more })
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
      {step.isOutsider && <p>{words.outsider}</p>}
      {way === 'drawn' && (
        <div>
          <SignaturePad onChange={setDrawn} />
        </div>
      )}
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
    </form>
  )
}
