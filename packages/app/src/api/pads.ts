import type { Drawing } from '@paperwright/runtime/kit'
import type { Locale } from '@paperwright/runtime'
import { queryOptions } from '@tanstack/react-query'
import { api } from './client.ts'
import { readAnswer } from './read-answer.ts'

/** A pad that a phone may open by its address, until then; or why none could. */
export interface BegunPad {
  pad: { id: string; url: string; until: string } | null
  reason: 'unset' | 'loopback' | null
}

/** A signature that a phone is to draw. */
export interface ForPad {
  step: string
  covers: number
  for?: string
  name?: string
}

export const beginPad = (submissionId: string, json: ForPad) =>
  readAnswer<BegunPad>(api.submissions[':id'].signing.pads.$post({ param: { id: submissionId }, json }))

export interface PadState {
  state: 'waiting' | 'opened' | 'drawn' | 'over'
  drawn: Drawing | null
}

/** Milliseconds between questions where the server cannot tell of itself. */
const SLOWLY = 15_000

/** How far the phone is; asked anew whenever the server tells that something changed. */
export const padQuery = (id: string) =>
  queryOptions({
    queryKey: ['signing', 'pad', id],
    queryFn: () => readAnswer<PadState>(api.signing.pads[':id'].$get({ param: { id } })),
    refetchInterval: ({ state: { data } }) =>
      data?.state === 'drawn' || data?.state === 'over' ? false : SLOWLY,
  })

export const endPad = (id: string) =>
  readAnswer<undefined>(api.signing.pads[':id'].$delete({ param: { id } }))

/** What a phone says above its pad. */
export interface PadView {
  title: string
  number: string
  label: string
  signer: string
  standsFor: string | null
  until: string
}

export const lookAtPad = (code: string, locale: Locale) =>
  readAnswer<PadView>(api.pad.look.$post({ header: { 'pad-code': code }, json: { locale } }))

export const drawOnPad = (code: string, { height, lines }: Drawing) =>
  readAnswer<undefined>(
    api.pad.drawn.$post({
      header: { 'pad-code': code },
      json: { drawn: { height, lines: lines.map((line) => [...line]) } },
    }),
  )
