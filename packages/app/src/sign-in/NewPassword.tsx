import { useOwnWords } from '../session/use-words.ts'
import { GateInput } from './GateInput.tsx'
import { SIGN_IN_WORDS } from './sign-in-words.ts'

/** A new password as it is entered: twice, since nobody sees it, after the one that is in force where there is one. */
export interface PasswordEntry {
  current: string
  next: string
  again: string
}

export const NO_PASSWORD: PasswordEntry = { current: '', next: '', again: '' }

export const differs = ({ next, again }: PasswordEntry): boolean => next !== again

export function NewPassword({
  entry,
  onChange,
  asksCurrent = false,
  hint,
}: {
  entry: PasswordEntry
  onChange(entry: PasswordEntry): void
  asksCurrent?: boolean
  /** What it must be, where there is more to say. */
  hint?: string
}) {
  const words = useOwnWords(SIGN_IN_WORDS)
  return (
    <>
      {asksCurrent && (
        <GateInput
          label={words.currentPassword}
          type="password"
          value={entry.current}
          onChange={(current) => onChange({ ...entry, current })}
          autoComplete="current-password"
        />
      )}
      <GateInput
        label={words.newPassword}
        type="password"
        value={entry.next}
        onChange={(next) => onChange({ ...entry, next })}
        autoComplete="new-password"
        hint={hint ?? words.passwordHint}
      />
      <GateInput
        label={words.again}
        type="password"
        value={entry.again}
        onChange={(again) => onChange({ ...entry, again })}
        autoComplete="new-password"
      />
    </>
  )
}
