import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { QRCodeSVG } from 'qrcode.react'
import { Button } from '../controls/Button.tsx'
import { useState, type SubmitEvent } from 'react'
import { confirmFactor, disableFactor, enableFactor, sessionQuery } from '../api/session.ts'
import { useOwnWords } from '../session/use-words.ts'
import { SIGN_IN_WORDS } from '../sign-in/sign-in-words.ts'
import { GateInput } from '../sign-in/GateInput.tsx'
import { wordRefusal } from '../sign-in/word-refusal.ts'
import { accountWords } from './account-words.ts'

/** Codes of an authenticator app beside the password: turned on with the first code, off with the password. */
export function SecondFactor() {
  const { factor: words } = useOwnWords(accountWords)
  const signIn = useOwnWords(SIGN_IN_WORDS)
  const { hasSecondFactor } = useSuspenseQuery(sessionQuery).data
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries({ queryKey: sessionQuery.queryKey })
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const enable = useMutation({ mutationFn: () => enableFactor(password) })
  const confirm = useMutation({ mutationFn: () => confirmFactor(code.trim()), onSuccess: refresh })
  const disable = useMutation({
    mutationFn: () => disableFactor(password),
    onSuccess: () => {
      enable.reset()
      confirm.reset()
      return refresh()
    },
  })
  const begun = hasSecondFactor ? undefined : enable.data
  const isFresh = hasSecondFactor && confirm.isSuccess
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (begun) confirm.mutate()
    else if (hasSecondFactor) disable.mutate()
    else enable.mutate(undefined, { onSuccess: () => setCode('') })
    setPassword('')
  }
  const failure = begun ? confirm.error : hasSecondFactor ? disable.error : enable.error
  return (
    <section className="panel">
      <h2>{words.title}</h2>
      <p>{hasSecondFactor ? words.isOn : words.isOff}</p>
      {isFresh && enable.data && <KeptCodes codes={enable.data.backupCodes} />}
      <form className="form account-form" onSubmit={submit}>
        {begun ? (
          <>
            <AppSecret uri={begun.totpURI} />
            <GateInput
              label={words.code}
              value={code}
              onChange={setCode}
              autoComplete="one-time-code"
              inputMode="numeric"
            />
          </>
        ) : (
          <GateInput
            label={words.password}
            type="password"
            value={password}
            onChange={setPassword}
            autoComplete="current-password"
          />
        )}
        <Button
          type="submit"
          look={hasSecondFactor ? 'default' : 'primary'}
          loading={enable.isPending || confirm.isPending || disable.isPending}
        >
          {begun ? words.confirm : hasSecondFactor ? words.turnOff : words.turnOn}
        </Button>
        <p className="fault" role="alert">
          {failure ? wordRefusal(failure, signIn) : ''}
        </p>
      </form>
    </section>
  )
}

/** What an authenticator app reads, as a picture and as letters to type in. */
function AppSecret({ uri }: { uri: string }) {
  const { factor: words } = useOwnWords(accountWords)
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  return (
    <div className="account-secret">
      <p>{words.scan}</p>
      {/* Apps' cameras want dark on light, in the dark theme too. */}
      <QRCodeSVG className="factor-code" value={uri} size={208} marginSize={2} />
      <code>{secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
    </div>
  )
}

/** Codes that work once each where the telephone is lost, shown this once. */
function KeptCodes({ codes }: { codes: readonly string[] }) {
  const { factor: words } = useOwnWords(accountWords)
  return (
    <div className="account-kept-codes" role="status">
      <p>{words.keep}</p>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </div>
  )
}
