import type { ChainView } from '@paperwright/server'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useOwnWords } from '../session/use-words.ts'
import { usePageTitle } from '../shell/use-page-title.ts'
import { noteSigned } from '../signing/signing-queries.ts'
import { ManyOutcome } from './ManyOutcome.tsx'
import { MANY_WORDS } from './many-words.ts'
import { ReadSheet } from './ReadSheet.tsx'
import { signOne, type SignedOrNot } from './sign-one.ts'
import type { OneHand } from './steps-to-sign.ts'
import './many.css'

const HandForm = lazy(() => import('./HandForm.tsx').then((part) => ({ default: part.HandForm })))

/** A sheet that was read: what stood then is what is signed. */
export interface ReadOne {
  id: string
  label: string
  chain: ChainView
}

/** Many sheets, turned one after the other, and signed with one hand. */
export function ManyPage() {
  const { ids } = useSearch({ from: '/signing/many' })
  const words = useOwnWords(MANY_WORDS)
  const queries = useQueryClient()
  const [place, setPlace] = useState(0)
  const [read, setRead] = useState<readonly ReadOne[]>([])
  const [outcome, setOutcome] = useState<ReadonlyMap<string, SignedOrNot>>(new Map())
  const [isSigning, setSigning] = useState(false)
  const [hand, setHand] = useState<OneHand>()
  usePageTitle(words.title)
  const without = (id: string) => read.filter((one) => one.id !== id)
  const turn = (kept: readonly ReadOne[]) => {
    setRead(kept)
    setPlace(place + 1)
  }
  const sign = async (all: readonly ReadOne[], by: OneHand) => {
    setHand(by)
    setSigning(true)
    const came = new Map(outcome)
    for (const one of all) {
      came.set(one.id, await signOne(one.id, one.chain, by))
      setOutcome(new Map(came))
      await noteSigned(queries, one.id)
    }
    setSigning(false)
  }
  const id = ids[place]
  const isDone = outcome.size > 0
  return (
    <div className="many">
      <div className="many-head">
        <h1>{words.title}</h1>
        <p>{id === undefined ? words.lead : words.at(place + 1, ids.length)}</p>
        <Link to="/signing">{words.toList}</Link>
      </div>
      {id !== undefined && (
        <Suspense key={id}>
          <ReadSheet
            id={id}
            isLast={place === ids.length - 1}
            onRead={(one) => turn([...without(id), one])}
            onSkip={() => turn(without(id))}
            {...(place > 0 && { onBack: () => setPlace(place - 1) })}
          />
        </Suspense>
      )}
      {id === undefined && !isDone && (
        <Suspense>
          <HandForm
            sheets={read}
            left={ids.length - read.length}
            onSign={(by) => void sign(read, by)}
            onBack={() => setPlace(0)}
          />
        </Suspense>
      )}
      {isDone && (
        <ManyOutcome
          sheets={read}
          outcome={outcome}
          isSigning={isSigning}
          left={ids.length - read.length}
          onAgain={(some) => hand && void sign(some, hand)}
        />
      )}
    </div>
  )
}
