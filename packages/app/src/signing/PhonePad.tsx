import type { Drawing } from '@paperwright/runtime/kit'
import { useQuery } from '@tanstack/react-query'
import { QRCodeSVG } from 'qrcode.react'
import { useEffect, useId, useRef, useState } from 'react'
import { ApiError } from '../api/api-error.ts'
import { beginPad, endPad, padQuery, type ForPad } from '../api/pads.ts'
import { Button } from '../controls/Button.tsx'
import { useSession } from '../session/Session.tsx'
import { useOwnWords } from '../session/use-words.ts'
import { HandPicture } from './HandPicture.tsx'
import { PHONE_WORDS } from './phone-words.ts'
import { wordRefusal } from './refusal-words.ts'

/** What was drawn on a phone, and on which pad. */
export interface DrawnOnPhone {
  pad: string
  drawn: Drawing
}

interface PhonePadProps {
  submissionId: string
  given: ForPad
  /** Undefined while nothing is drawn. */
  onChange(drawn: DrawnOnPhone | undefined): void
}

/** A code for a phone, and what was drawn there as soon as it is. */
export function PhonePad(props: PhonePadProps) {
  const [round, setRound] = useState(0)
  return <OneCode key={round} {...props} onAnew={() => setRound(round + 1)} />
}

function OneCode({ submissionId, given, onChange, onAnew }: PhonePadProps & { onAnew(): void }) {
  const words = useOwnWords(PHONE_WORDS)
  const { locale } = useSession()
  const id = useId()
  // Its name is of this showing alone: a code that was shown before is of no use.
  const begun = useQuery({
    queryKey: ['pad-begun', submissionId, id],
    queryFn: () => beginPad(submissionId, given),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  })
  const pad = begun.data?.pad
  const { data: now, error: lost } = useQuery({
    ...padQuery(pad?.id ?? ''),
    enabled: pad !== undefined && pad !== null,
  })
  const drawn = now?.drawn ?? undefined
  const padId = pad?.id
  const told = useRef(onChange)
  const isDrawn = useRef(false)
  useEffect(() => {
    told.current = onChange
    isDrawn.current = drawn !== undefined
  })
  useEffect(() => {
    told.current(padId !== undefined && drawn ? { pad: padId, drawn } : undefined)
  }, [padId, drawn])
  useEffect(() => {
    if (padId === undefined) return undefined
    // Whoever turns to another way, or away, leaves no code behind that works.
    return () => {
      if (!isDrawn.current) void endPad(padId).catch(() => {})
    }
  }, [padId])
  if (begun.error) {
    const why = begun.error instanceof ApiError ? wordRefusal(begun.error.refusal, locale) : undefined
    return <Again words={why ?? words.failed} press={words.anew} onPress={onAnew} />
  }
  if (!begun.data) return null
  if (!pad) return <p className="callout">{words.reasons[begun.data.reason ?? 'unset']}</p>
  if (drawn)
    return (
      <div className="phone-pad" role="status">
        <p>{words.drawn}</p>
        <HandPicture hand={{ drawn }} />
        <Button size="small" onClick={onAnew}>
          {words.again}
        </Button>
      </div>
    )
  // Shown anew in another window, or the desk was away for long.
  const isGone = lost instanceof ApiError && lost.status === 404
  if (isGone || now?.state === 'over') return <Again words={words.over} press={words.anew} onPress={onAnew} />
  return (
    <div className="phone-pad">
      <p>{words.lead}</p>
      {/* Cameras want dark on light, in the dark theme too. */}
      <QRCodeSVG value={pad.url} size={208} marginSize={2} role="img" title={words.code} />
      <p role="status">{now?.state === 'opened' ? words.opened : words.waiting}</p>
    </div>
  )
}

function Again({ words, press, onPress }: { words: string; press: string; onPress(): void }) {
  return (
    <div className="phone-pad" role="status">
      <p>{words}</p>
      <Button size="small" onClick={onPress}>
        {press}
      </Button>
    </div>
  )
}
