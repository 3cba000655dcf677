import { useMutation } from '@tanstack/react-query'
import { Button } from '../../controls/Button.tsx'
import { Checkbox } from '../../controls/Checkbox.tsx'
import { useState } from 'react'
import { resetPassword, type Person } from '../../api/people.ts'
import { useOwnWords } from '../../session/use-words.ts'
import { Dialog } from '../../shell/Dialog.tsx'
import { makePassword } from './make-password.ts'
import { PasswordShown } from './PasswordShown.tsx'
import { peopleWords } from './people-words.ts'
import { wordFailure } from './word-failure.ts'

/** Gives someone who forgot theirs a new password. */
export function ResetDialog({ person, onClose }: { person: Person; onClose(): void }) {
  const words = useOwnWords(peopleWords)
  const [password] = useState(makePassword)
  const [dropSecondFactor, setDrop] = useState(false)
  const reset = useMutation({ mutationFn: () => resetPassword(person.id, { password, dropSecondFactor }) })
  return (
    <Dialog
      title={words.resetTitle(person.name)}
      onClose={onClose}
      actions={
        reset.isSuccess ? (
          <Button look="primary" onClick={onClose}>
            {words.close}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{words.cancel}</Button>
            <Button look="primary" danger loading={reset.isPending} onClick={() => reset.mutate()}>
              {words.reset}
            </Button>
          </>
        )
      }
    >
      {reset.isSuccess ? (
        <PasswordShown label={words.newPassword} password={password} />
      ) : (
        <>
          <p>{words.resetLead}</p>
          {person.hasSecondFactor && (
            <Checkbox checked={dropSecondFactor} onChange={({ target }) => setDrop(target.checked)}>
              {words.dropSecondFactor}
            </Checkbox>
          )}
          {reset.error && <p role="alert">{wordFailure(reset.error, words)}</p>}
        </>
      )}
    </Dialog>
  )
}
