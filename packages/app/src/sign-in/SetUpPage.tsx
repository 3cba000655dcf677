import { ownTimeZone } from '@paperwright/runtime'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from '../controls/Button.tsx'
import { useId, useState } from 'react'
import { TimeZoneSelect } from '../admin/office/TimeZoneSelect.tsx'
import { sessionQuery, setUp, signIn } from '../api/session.ts'
import { renewSession } from '../session/renew-session.ts'
import { useOwnWords } from '../session/use-words.ts'
import { SIGN_IN_WORDS } from './sign-in-words.ts'
import { usePageTitle } from '../shell/use-page-title.ts'
import { Gate } from './Gate.tsx'
import { GateInput } from './GateInput.tsx'
import { differs, NewPassword, NO_PASSWORD } from './NewPassword.tsx'
import { wordRefusal } from './word-refusal.ts'

/** The first start: someone becomes the first admin. */
export function SetUpPage() {
  const words = useOwnWords(SIGN_IN_WORDS)
  const { needsCode, office } = useSuspenseQuery(sessionQuery).data
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState(NO_PASSWORD)
  const [code, setCode] = useState('')
  const [officeName, setOfficeName] = useState(office.name.zh)
  const [timeZone, setTimeZone] = useState(() => (office.isAssumed ? ownTimeZone() : office.zone))
  const zone = useId()
  usePageTitle(words.setUpTitle)

  const missing = [name, email, password.next].some((value) => value.trim() === '')
  const make = useMutation({
    mutationFn: async () => {
      const own = { name: { ...office.name, zh: officeName }, timeZone }
      await setUp({
        name,
        email,
        username: null,
        password: password.next,
        office: own,
        ...(needsCode && { code }),
      })
      await signIn({ name: email, password: password.next })
      await renewSession(queries)
      await navigate({ to: '/', replace: true })
    },
  })
  const [told, setTold] = useState<string>()
  const submit = () => {
    const fault = missing ? words.refusals.missing : differs(password) ? words.refusals.differs : undefined
    setTold(fault)
    if (fault === undefined) make.mutate()
  }
  return (
    <Gate
      title={words.setUpTitle}
      lead={words.setUpLead}
      refusal={told ?? (make.error ? wordRefusal(make.error, words) : undefined)}
      onSubmit={submit}
    >
      <GateInput label={words.yourName} value={name} onChange={setName} autoComplete="name" />
      <GateInput
        label={words.email}
        type="email"
        value={email}
        onChange={setEmail}
        autoComplete="email"
        hint={words.emailHint}
      />
      <NewPassword entry={password} onChange={setPassword} />
      <GateInput
        label={words.officeName}
        value={officeName}
        onChange={setOfficeName}
        autoComplete="organization"
      />
      <div className="gate-input">
        <label htmlFor={zone}>{words.timeZone}</label>
        <div className="gate-box">
          <TimeZoneSelect
            id={zone}
            aria-describedby={`${zone}-note`}
            value={timeZone}
            onChange={setTimeZone}
          />
        </div>
        <p id={`${zone}-note`} className="gate-note">
          {words.timeZoneHint}
        </p>
      </div>
      {needsCode && (
        <GateInput
          label={words.setUpCode}
          value={code}
          onChange={setCode}
          autoComplete="off"
          hint={words.setUpCodeHint}
        />
      )}
      <Button look="primary" type="submit" size="large" block loading={make.isPending}>
        {words.begin}
      </Button>
    </Gate>
  )
}
