import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Button } from '../controls/Button.tsx'
import { Checkbox } from '../controls/Checkbox.tsx'
import { useState, type SubmitEvent } from 'react'
import { keysQuery } from '../api/account.ts'
import { changePassword } from '../api/session.ts'
import { useOwnWords } from '../session/use-words.ts'
import { SIGN_IN_WORDS } from '../sign-in/sign-in-words.ts'
import { differs, NewPassword, NO_PASSWORD } from '../sign-in/NewPassword.tsx'
import { wordRefusal } from '../sign-in/word-refusal.ts'
import { accountWords } from './account-words.ts'

/** Another password; everyone else signed in with the old one is out, and keys end with it unless one keeps them. */
export function PasswordChange() {
  const words = useOwnWords(accountWords)
  const signIn = useOwnWords(SIGN_IN_WORDS)
  const [entry, setEntry] = useState(NO_PASSWORD)
  const [hasDiffered, setDiffered] = useState(false)
  const [endKeys, setEndKeys] = useState(true)
  const { data: keys } = useSuspenseQuery(keysQuery)
  const queries = useQueryClient()
  const change = useMutation({
    mutationFn: () => changePassword({ currentPassword: entry.current, newPassword: entry.next, endKeys }),
    onSuccess: () => {
      setEntry(NO_PASSWORD)
      return queries.invalidateQueries({ queryKey: keysQuery.queryKey })
    },
  })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setDiffered(differs(entry))
    if (!differs(entry)) change.mutate()
  }
  const told = hasDiffered
    ? signIn.refusals.differs
    : change.error
      ? wordRefusal(change.error, signIn)
      : undefined
  return (
    <section className="panel">
      <h2>{words.password}</h2>
      <form className="form account-form" onSubmit={submit}>
        <NewPassword asksCurrent hint={words.hint} entry={entry} onChange={setEntry} />
        {keys.length > 0 && (
          <Checkbox checked={endKeys} onChange={({ target }) => setEndKeys(target.checked)}>
            {words.endKeys(keys.length)}
          </Checkbox>
        )}
        <Button look="primary" type="submit" loading={change.isPending}>
          {words.change}
        </Button>
        <p role="status">{change.isSuccess && told === undefined ? words.changed : ''}</p>
        <p className="fault" role="alert">
          {told}
        </p>
      </form>
    </section>
  )
}
