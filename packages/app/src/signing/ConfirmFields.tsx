import type { SignerView } from '@paperwright/server'
import { ApiError } from '../api/api-error.ts'
import type { Proof } from '../api/signing.ts'
import { useOwnWords } from '../session/use-words.ts'
import { GateInput } from '../sign-in/GateInput.tsx'
import { SIGN_IN_WORDS, type SignInWords } from '../sign-in/sign-in-words.ts'
import { wordRefusal } from '../sign-in/word-refusal.ts'
import { CONFIRM_WORDS, type ConfirmWords } from './confirm-words.ts'
import './hand.css'

interface ConfirmFieldsProps {
  by: SignerView['proof']
  value: string
  onChange(value: string): void
}

/** What someone shows to prove that it is they who sign. */
export function ConfirmFields({ by, value, onChange }: ConfirmFieldsProps) {
  const words = useOwnWords(CONFIRM_WORDS)
  return (
    <div className="signing-confirm">
      {by === 'password' ? (
        <GateInput
          label={words.password}
          type="password"
          value={value}
          onChange={onChange}
          autoComplete="current-password"
        />
      ) : (
        <GateInput
          label={words.code}
          hint={words.codeHint}
          value={value}
          onChange={onChange}
          autoComplete="one-time-code"
        />
      )}
    </div>
  )
}

/** What is shown, as the server takes it; undefined while it is to be typed. */
export function proofOf(by: SignerView['proof'], value: string): Proof | undefined {
  if (value.trim() === '') return undefined
  return by === 'password' ? { password: value } : { code: value.trim() }
}

/** Why it was not believed; undefined of what is no matter of proof. */
export function useProofRefusal(): (error: unknown) => string | undefined {
  const words = useOwnWords(CONFIRM_WORDS)
  const signIn = useOwnWords(SIGN_IN_WORDS)
  return (error) => wordProofRefusal(error, words, signIn)
}

function wordProofRefusal(error: unknown, words: ConfirmWords, signIn: SignInWords): string | undefined {
  if (!(error instanceof ApiError)) return undefined
  if (error.code === 'INVALID_PASSWORD') return words.wrongPassword
  return error.code === 'INVALID_CODE' || error.code === 'LOCKED' || error.status === 429
    ? wordRefusal(error, signIn)
    : undefined
}
