import { useId, useState } from 'react'
import { useOwnWords } from '../session/use-words.ts'
import { LIFE_WORDS } from './life-words.ts'
import './reason.css'

/** As many characters as the server takes. */
export const LONGEST_REASON = 500

interface ReasonInputProps {
  initial: string
  /** Reasons that are given often. */
  picks: readonly string[]
  onChange(reason: string): void
}

/** Why something is done to a record: picked, or in words of one's own. */
export function ReasonInput({ initial, picks, onChange }: ReasonInputProps) {
  const words = useOwnWords(LIFE_WORDS)
  const [reason, setReason] = useState(initial)
  const id = useId()
  const enter = (next: string) => {
    const text = next.slice(0, LONGEST_REASON)
    setReason(text)
    onChange(text)
  }
  const left = LONGEST_REASON - reason.length
  return (
    <div className="form reason">
      <label htmlFor={id}>{words.reason}</label>
      <div className="line" role="group" aria-label={words.picks}>
        {picks.map((pick) => (
          <button
            key={pick}
            type="button"
            className="chip"
            aria-pressed={reason === pick}
            onClick={() => enter(pick)}
          >
            {pick}
          </button>
        ))}
      </div>
      <textarea
        id={id}
        required
        rows={3}
        maxLength={LONGEST_REASON}
        value={reason}
        placeholder={words.reasonHint}
        onChange={(event) => enter(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
            event.currentTarget.form?.requestSubmit()
        }}
      />
      {left <= 100 && <p className="reason-left">{words.left(left)}</p>}
    </div>
  )
}
