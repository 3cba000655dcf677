import { useId, useState, type KeyboardEvent } from 'react'
import { useOwnWords } from '../session/use-words.ts'
import { SIGN_IN_WORDS } from './sign-in-words.ts'
import './gate.css'

interface GateInputProps {
  label: string
  value: string
  onChange(value: string): void
  type?: 'text' | 'password' | 'email'
  autoComplete: string
  hint?: string
  inputMode?: 'numeric' | 'text'
}

/** A labelled input; a password says when the caps-lock key is on, and may be shown. */
export function GateInput({
  label,
  value,
  onChange,
  type = 'text',
  autoComplete,
  hint,
  inputMode,
}: GateInputProps) {
  const words = useOwnWords(SIGN_IN_WORDS)
  const id = useId()
  const [isShown, setShown] = useState(false)
  const [isCapsLocked, setCapsLocked] = useState(false)
  const isPassword = type === 'password'
  const noteKey = (event: KeyboardEvent) => setCapsLocked(isPassword && event.getModifierState('CapsLock'))
  const note = isCapsLocked ? words.capsLock : hint
  return (
    <div className="gate-input">
      <label htmlFor={id}>{label}</label>
      <div className="gate-box">
        <input
          id={id}
          type={isPassword && isShown ? 'text' : type}
          value={value}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          inputMode={inputMode}
          aria-describedby={note ? `${id}-note` : undefined}
          onChange={(event) => onChange(event.target.value)}
          onKeyUp={noteKey}
        />
        {isPassword && (
          <button type="button" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
            {isShown ? words.hide : words.show}
          </button>
        )}
      </div>
      {note && (
        <p id={`${id}-note`} className="quiet gate-note">
          {note}
        </p>
      )}
    </div>
  )
}
