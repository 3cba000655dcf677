import type { Signer } from './chain.ts'
import type { ActOf, SigningRefusal, SigningVerb } from './signing-act.ts'
import {
  bringTurns,
  hasBallot,
  mayAct,
  placeOf,
  standing,
  whereItLies,
  type Place,
  type SlowChain,
} from './slow-chain.fixture.ts'

/** What speaks against an act, all of it; and what it does where nothing does. */
export interface Trial {
  against: Partial<Record<SigningRefusal, boolean>>
  happens?: () => void
}

export const time = (at: Date | string): number => new Date(at).getTime()
export const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === ''

export type Tries = { [V in SigningVerb]: (chain: SlowChain, act: ActOf<V>) => Trial }

export const isOneOf = (state: string, ...states: string[]) => states.includes(state)
export const looksAfter = (chain: SlowChain, { id, manages }: Signer) =>
  id === chain.author || manages === true

/** What every act of someone asked there needs, and whose voice it is. */
export function atPlace(chain: SlowChain, act: { step: string; by: Signer; for?: Signer }) {
  const place = placeOf(chain, act.step)
  const voice = act.for ?? act.by
  const isOpen = whereItLies(chain) === 'running' && place !== undefined && standing(chain, place) === 'asked'
  const isAsked = place !== undefined && mayAct(chain, place, voice)
  return { place, voice, isOpen, isAsked, noStep: !place, state: place !== undefined && !isOpen }
}

/** What deciding needs beyond being asked. */
export function deciding(
  chain: SlowChain,
  act: { step: string; by: Signer; for?: Signer; covers: number },
): Trial['against'] & { place?: Place; voice: Signer } {
  const { place, voice, isAsked, noStep, state } = atPlace(chain, act)
  const { covers } = chain
  const isSeen = chain.sights.some(
    (one) => one.step === act.step && one.by === act.by.id && one.covers === covers,
  )
  return {
    place,
    voice,
    noStep,
    state,
    notAsked: !isAsked,
    already: hasBallot(chain, act.step, voice.id),
    outdated: act.covers !== covers,
    notSeen: !isSeen,
  }
}

/** Someone who has a voice there and did not use it: they may let others speak. */
export function passingOn(chain: SlowChain, act: { step: string; by: Signer; for?: Signer }) {
  const { place, voice, noStep, state, isAsked } = atPlace(chain, act)
  const hasVoted = hasBallot(chain, act.step, voice.id)
  return { place, voice, hasVoted, against: { noStep, state, notAsked: !isAsked, already: hasVoted } }
}

/** Who cannot be given a part of a step. */
export function barred(
  chain: SlowChain,
  { step, to, by }: { step: string; to: string; by: Signer },
  voice: Signer,
) {
  const people = placeOf(chain, step)?.asked.people ?? []
  const handed = chain.handings.some((one) => one.step === step && one.by === to)
  const hasIt = chain.loans.some((one) => one.step === step && one.to === to)
  return {
    circle: [voice.id, by.id].includes(to) || handed,
    already: hasIt || people.includes(to) || hasBallot(chain, step, to),
  }
}

export function vote(chain: SlowChain, act: ActOf<'signed'> | ActOf<'refused'>): void {
  const covers = (act.verb === 'signed' ? act.filled : undefined) ?? chain.covers
  const way = act.verb === 'signed' && act.way === 'paper' ? 'paper' : 'hand'
  const { step, verb: verdict, by, at } = act
  const who = { by: by.id, ...(act.for && { for: act.for.id }) }
  chain.ballots.push({ step, verdict, ...who, covers, at: time(at), way, is: 'counting' })
  chain.covers = covers
  chain.isTouched = true
  bringTurns(chain, act.now, { submits: false, at: time(at) })
}
