import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from '../controls/Button.tsx'
import { useState } from 'react'
import { sessionQuery, signIn, signInAtProvider, verifyCode } from '../api/session.ts'
import { renewSession } from '../session/renew-session.ts'
import { useOwnWords } from '../session/use-words.ts'
import { SIGN_IN_WORDS } from './sign-in-words.ts'
import { usePageTitle } from '../shell/use-page-title.ts'
import { Gate } from './Gate.tsx'
import { GateInput } from './GateInput.tsx'
import { whereTo } from './where-to.ts'
import { wordRefusal } from './word-refusal.ts'

/** Name and password, and the code of a second factor where there is one. */
export function SignInPage() {
  const { to, error: refusedByProvider } = useSearch({ from: '/sign-in' })
  const words = useOwnWords(SIGN_IN_WORDS)
  const { provider } = useSuspenseQuery(sessionQuery).data
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [trustDevice, setTrustDevice] = useState(false)
  const [asksCode, setAsksCode] = useState(false)
  usePageTitle(words.title)

  const goOn = async () => {
    await renewSession(queries)
    await navigate({ href: whereTo(to), replace: true })
  }
  const enter = useMutation({
    mutationFn: async () => {
      if (asksCode) return verifyCode({ code: code.trim(), trustDevice }).then(goOn)
      const { needsCode } = await signIn({ name, password })
      if (needsCode) setAsksCode(true)
      else await goOn()
    },
  })
  const atProvider = useMutation({ mutationFn: () => signInAtProvider(whereTo(to)) })
  const failure = enter.error ?? atProvider.error
  const isFresh = enter.isIdle && atProvider.isIdle
  const told = failure
    ? wordRefusal(failure, words)
    : refusedByProvider !== undefined && isFresh
      ? words.refusals.provider
      : undefined

  return (
    <Gate
      key={asksCode ? 'code' : 'password'}
      title={asksCode ? words.codeTitle : words.title}
      {...(asksCode && { lead: words.codeLead })}
      refusal={told}
      onSubmit={() => enter.mutate()}
    >
      {asksCode ? (
        <>
          <GateInput
            key="code"
            label={words.code}
            value={code}
            onChange={setCode}
            autoComplete="one-time-code"
          />
          <label className="gate-check">
            <input
              type="checkbox"
              checked={trustDevice}
              onChange={(event) => setTrustDevice(event.target.checked)}
            />
            {words.trust}
          </label>
        </>
      ) : (
        <>
          <GateInput label={words.name} value={name} onChange={setName} autoComplete="username" />
          <GateInput
            label={words.password}
            type="password"
            value={password}
            onChange={setPassword}
            autoComplete="current-password"
          />
        </>
      )}
      <Button look="primary" type="submit" size="large" block loading={enter.isPending}>
        {asksCode ? words.goOn : words.enter}
      </Button>
      {provider && !asksCode && (
        <Button size="large" block loading={atProvider.isPending} onClick={() => atProvider.mutate()}>
          {words.withProvider(provider)}
        </Button>
      )}
      {!asksCode && <p className="quiet gate-note">{words.forgotten}</p>}
    </Gate>
  )
}
