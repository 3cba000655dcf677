import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from '../controls/Button.tsx'
import { useState } from 'react'
import { changePassword } from '../api/session.ts'
import { renewSession } from '../session/renew-session.ts'
import { useOwnWords } from '../session/use-words.ts'
import { SIGN_IN_WORDS } from './sign-in-words.ts'
import { usePageTitle } from '../shell/use-page-title.ts'
import { Gate } from './Gate.tsx'
import { differs, NewPassword, NO_PASSWORD } from './NewPassword.tsx'
import { whereTo } from './where-to.ts'
import { wordRefusal } from './word-refusal.ts'

/** Someone whose password an admin set chooses one of their own, before anything else. */
export function PasswordPage() {
  const { to } = useSearch({ from: '/password' })
  const words = useOwnWords(SIGN_IN_WORDS)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [entry, setEntry] = useState(NO_PASSWORD)
  const [hasDiffered, setDiffered] = useState(false)
  usePageTitle(words.chooseTitle)

  const change = useMutation({
    mutationFn: async () => {
      await changePassword({ currentPassword: entry.current, newPassword: entry.next, endKeys: true })
      await renewSession(queries)
      await navigate({ href: whereTo(to), replace: true })
    },
  })
  const submit = () => {
    setDiffered(differs(entry))
    if (!differs(entry)) change.mutate()
  }
  return (
    <Gate
      title={words.chooseTitle}
      lead={words.chooseLead}
      refusal={
        hasDiffered ? words.refusals.differs : change.error ? wordRefusal(change.error, words) : undefined
      }
      onSubmit={submit}
    >
      <NewPassword asksCurrent entry={entry} onChange={setEntry} />
      <Button look="primary" type="submit" size="large" block loading={change.isPending}>
        {words.savePassword}
      </Button>
    </Gate>
  )
}
