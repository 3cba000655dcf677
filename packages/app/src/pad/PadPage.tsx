import type { Drawing } from '@paperwright/runtime/kit'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import { useState, type SubmitEvent } from 'react'
import { ApiError } from '../api/api-error.ts'
import { drawOnPad, lookAtPad, type PadView } from '../api/pads.ts'
import { Button } from '../controls/Button.tsx'
import { useSession } from '../session/Session.tsx'
import { useOwnWords, useWords } from '../session/use-words.ts'
import { SessionChoices } from '../shell/SessionChoices.tsx'
import { usePageTitle } from '../shell/use-page-title.ts'
import { SignaturePad } from '../signing/SignaturePad.tsx'
import { PAD_WORDS } from './pad-words.ts'
import './pad.css'

/** The page that a phone opens by a code: what is signed there and by whom, and a pad. Nobody is signed in. */
export function PadPage() {
  const words = useWords()
  const pad = useOwnWords(PAD_WORDS)
  const code = useRouterState({ select: ({ location }) => location.hash })
  usePageTitle(pad.title)
  return (
    <div className="pad-page">
      <header>
        <span>
          <img src="/seal.svg" alt="" />
          {words.product}
        </span>
        <SessionChoices />
      </header>
      <main key={code}>
        <OnePad code={code} />
      </main>
    </div>
  )
}

/** Milliseconds between looks at least. */
const LEAST = 15_000

function OnePad({ code }: { code: string }) {
  const words = useOwnWords(PAD_WORDS)
  const { locale } = useSession()
  const [drawn, setDrawn] = useState<Drawing>()
  const send = useMutation({ mutationFn: (drawing: Drawing) => drawOnPad(code, drawing) })
  const { data, error } = useQuery({
    queryKey: ['pad', code, locale],
    queryFn: () => lookAtPad(code, locale),
    staleTime: Infinity,
    retry: false,
    // When its time is over, it says so by itself; telephones' clocks may be wrong.
    refetchInterval: ({ state }) =>
      state.data && Math.max(LEAST, new Date(state.data.until).getTime() + 500 - Date.now()),
  })
  const failure = send.error ?? error
  const gone = failure instanceof ApiError && failure.code !== undefined && words.gone[failure.code]
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (drawn) send.mutate(drawn)
  }
  if (send.isSuccess) return <h1 role="status">{words.sent}</h1>
  if (gone) return <h1 role="alert">{gone}</h1>
  return (
    <form onSubmit={submit}>
      {data && <WhatIsSigned view={data} />}
      {/* What was written stays where the words above it come in another language. */}
      {(data || drawn) && (
        <div className="pad-room">
          <SignaturePad onChange={setDrawn} />
          <Button look="primary" size="large" type="submit" disabled={!drawn} loading={send.isPending}>
            {words.send}
          </Button>
          <p className="quiet">{words.hint}</p>
        </div>
      )}
      {failure && (
        <p className="fault" role="alert">
          {words.failed}
        </p>
      )}
    </form>
  )
}

function WhatIsSigned({ view }: { view: PadView }) {
  const words = useOwnWords(PAD_WORDS)
  const { title, number, label, signer, standsFor } = view
  const facts = [
    [words.number, number],
    [words.place, label],
    [words.signer, standsFor === null ? signer : `${signer}${words.inPlaceOf(standsFor)}`],
  ].filter(([, said]) => said !== '')
  return (
    <div className="pad-facts">
      <h1>{title}</h1>
      <dl>
        {facts.map(([name, said]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{words.lasts}</p>
    </div>
  )
}
