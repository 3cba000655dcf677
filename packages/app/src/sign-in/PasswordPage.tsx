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
import { GateInput } from './GateInput.tsx'
import { whereTo } from './where-to.ts'
import { wordRefusal } from './word-refusal.ts'

/** Someone whose password an admin set chooses one of their own, before anything else. */
export function PasswordPage() {
  const { to } = useSearch({ from: '/password' })
  const words = useOwnWords(SIGN_IN_WORDS)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [currentPassword, setCurrent] = useState('')
  const [newPassword, setNew] = useState('')
  const [again, setAgain] = useState('')
  const [differs, setDiffers] = useState(false)
  usePageTitle(words.chooseTitle)

  const change = useMutation({
    mutationFn: async () => {
      await changePassword({ currentPassword, newPassword, endKeys: true })
      await renewSession(queries)
      await navigate({ href: whereTo(to), replace: true })
    },
  })
  const submit = () => {
    setDiffers(newPassword !== again)
    if (newPassword === again) change.mutate()
  }
  return (
    <Gate
      title={words.chooseTitle}
      lead={words.chooseLead}
      refusal={differs ? words.refusals.differs : change.error ? wordRefusal(change.error, words) : undefined}
      onSubmit={submit}
    >
      <GateInput
        label={words.currentPassword}
        type="password"
        value={currentPassword}
        onChange={setCurrent}
        autoComplete="current-password"
      />
      <GateInput
        label={words.newPassword}
        type="password"
        value={newPassword}
        onChange={setNew}
        autoComplete="new-password"
        hint={words.passwordHint}
      />
      <GateInput
        label={words.again}
        type="password"
        value={again}
        onChange={setAgain}
        autoComplete="new-password"
      />
      <Button look="primary" type="submit" size="large" block loading={change.isPending}>
        {words.savePassword}
      </Button>
    </Gate>
  )
}
