import type { WhoSigns } from '../form/form.ts'
import type { ChainMode, ChainPlan, PlannedSlot } from '../form/chain-plan.ts'
import type { Asked, Chain, ChainState, Signer, StepState } from './chain.ts'
import type { Circumstances } from './signing-act.ts'

/** A vote, kept for ever in one list: it counts at its step, is struck, or is gone as if it had never been. */
export interface Ballot {
  step: string
  verdict: 'signed' | 'refused'
  by: string
  for?: string
  covers: number
  at: number
  /** `submitting`: by handing the record in. */
  way: 'hand' | 'paper' | 'submitting'
  is: 'counting' | 'struck' | 'gone'
}

export interface Place {
  key: string
  slot?: PlannedSlot
  addedAt?: string
  added?: string[]
  after: string[]
  who: WhoSigns
  asked: Asked
  hasTurn: boolean
  isLeftOut: boolean
  /** By a condition, not by hand. */
  isLeftOutByRecord: boolean
  /** Its turn comes once more, with those who were asked and the votes that they gave. */
  comesAgain: boolean
  /** It came once more. */
  wasAgain: boolean
  chosen?: string[]
  nudgedAt?: number
}

/**
 * The same chain thought of as lists of what was done, for tests: nothing that can be counted is kept, neither the state of a step nor
 * that of the chain. It changes in place.
 */
export interface SlowChain {
  plan: ChainPlan
  mode: ChainMode
  author: string
  round: number
  covers: number
  /** Where it lies when nobody can sign: unsaid while it is on its way or at its end. */
  lies?: 'idle' | 'returned' | 'withdrawn' | 'void'
  places: Place[]
  ballots: Ballot[]
  sights: { step: string; by: string; covers: number }[]
  loans: { step: string; by: string; to: string }[]
  handings: { step: string; by: string }[]
  copies: { to: string; isRead: boolean }[]
  /** Whether a record that its author got back goes straight to who returned it. */
  goesStraightTo?: string
  isTouched: boolean
}

export function slowChain({ plan, mode, author, covers }: Chain): SlowChain {
  const empty = { places: [], ballots: [], sights: [], loans: [], handings: [], copies: [] }
  return { plan, mode, author, covers, round: 0, lies: 'idle', isTouched: false, ...empty }
}

export const placeOf = (chain: SlowChain, key: string): Place | undefined =>
  chain.places.find((place) => place.key === key)

export const ballotsAt = (chain: SlowChain, step: string): Ballot[] =>
  chain.ballots.filter((ballot) => ballot.step === step && ballot.is === 'counting')

/** Whose voice a ballot is. */
export const voiceOf = (ballot: { by: string; for?: string }): string => ballot.for ?? ballot.by

export const hasBallot = (chain: SlowChain, step: string, voice: string): boolean =>
  ballotsAt(chain, step).some((ballot) => voiceOf(ballot) === voice)

/** How many votes there can be at a place, and how many of them must be for. */
function needs({ who, asked: { people } }: Place): { voices: number; yes: number } {
  if (!people || who === 'any') return { voices: 1, yes: 1 }
  if (who === 'all' || who === 'inTurn') return { voices: people.length, yes: people.length }
  return { voices: people.length, yes: Math.max(1, Math.ceil(people.length * who.share)) }
}

function verdictAt(chain: SlowChain, place: Place): 'signed' | 'refused' | undefined {
  const ballots = ballotsAt(chain, place.key)
  if (ballots.some(({ way }) => way !== 'hand')) return 'signed'
  if (ballots.length === 0) return undefined
  const { voices, yes } = needs(place)
  const signed = ballots.filter(({ verdict }) => verdict === 'signed').length
  if (signed >= yes) return 'signed'
  return voices - (ballots.length - signed) < yes ? 'refused' : undefined
}

export function standing(chain: SlowChain, place: Place): StepState {
  const verdict = place.hasTurn ? (place.isLeftOut ? 'passed' : verdictAt(chain, place)) : undefined
  if (verdict) return verdict
  if (chain.lies === 'void') return 'void'
  if (place.comesAgain) return 'returned'
  return place.hasTurn ? 'asked' : 'waiting'
}

export function isDecided(chain: SlowChain, place: Place): boolean {
  return ['signed', 'passed', 'refused'].includes(standing(chain, place))
}

export function isOver(chain: SlowChain, key: string): boolean {
  const place = placeOf(chain, key)
  const state = place && standing(chain, place)
  return state === undefined || state === 'signed' || state === 'passed'
}

export function whereItLies(chain: SlowChain): ChainState {
  if (chain.lies) return chain.lies
  if (chain.places.some((place) => standing(chain, place) === 'refused')) return 'refused'
  return chain.places.every(({ key }) => isOver(chain, key)) ? 'complete' : 'running'
}

/** All that come after a place, over whatever others. */
export function allAfter(chain: SlowChain, key: string): Place[] {
  const found = new Set([key])
  for (let before = 0; before !== found.size;) {
    before = found.size
    for (const place of chain.places) if (place.after.some((one) => found.has(one))) found.add(place.key)
  }
  return chain.places.filter((place) => place.key !== key && found.has(place.key))
}

/** Those whose turn it is when a place is over, were it over now: those after it, and those after what is passed. */
export function nextOf(chain: SlowChain, key: string): Place[] {
  const next = chain.places.filter(({ after }) => after.includes(key))
  return next.flatMap((place) => (place.isLeftOut ? [place, ...nextOf(chain, place.key)] : [place]))
}

/** Whether someone with a voice is asked at a place. */
export function mayAct(chain: SlowChain, place: Place, { id, posts: held }: Signer): boolean {
  const { people, posts, named = [], anyone } = place.asked
  if (hasLent(chain, place.key, id)) return false
  if (anyone) return true
  if (!people) return posts?.some((post) => held.includes(post)) === true
  if (!people.includes(id)) return false
  if (posts && !named.includes(id) && !posts.some((post) => held.includes(post))) return false
  if (place.who !== 'inTurn') return true
  return people.find((one) => !hasBallot(chain, place.key, one)) === id
}

export const hasLent = (chain: SlowChain, step: string, voice: string): boolean =>
  chain.loans.some((loan) => loan.step === step && loan.by === voice)

export const unasked = {
  hasTurn: false,
  comesAgain: false,
  wasAgain: false,
  isLeftOut: false,
  isLeftOutByRecord: false,
}

function emptyPlace(slot: PlannedSlot): Place {
  const { key, after, who } = slot
  return { key, slot, after: [...after], who, asked: {}, ...unasked }
}

export function strike(chain: SlowChain, step: string): void {
  for (const ballot of ballotsAt(chain, step)) ballot.is = ballot.verdict === 'signed' ? 'struck' : 'gone'
}

/** Everybody is asked anew. */
export function beginRound(chain: SlowChain, by: string, now: Circumstances, at: number): void {
  for (const { key } of chain.places) strike(chain, key)
  chain.round++
  chain.places = chain.plan.map((slot) => emptyPlace(slot))
  chain.sights = []
  chain.loans = []
  chain.handings = []
  chain.lies = undefined
  chain.goesStraightTo = undefined
  chain.isTouched = false
  bringTurns(chain, now, { submits: by === chain.author, at })
}

/** Turns come as long as any does; where it is decided, nothing is lent. */
export function bringTurns(
  chain: SlowChain,
  now: Circumstances,
  { submits, at }: { submits: boolean; at: number },
): void {
  for (const place of chain.places) if (isDecided(chain, place)) putAside(chain, place)
  if (whereItLies(chain) !== 'running') return
  for (let changed = true; changed;) {
    changed = false
    for (const place of chain.places) {
      if (place.hasTurn) continue
      if (!place.after.every((key) => isOver(chain, key))) continue
      changed = true
      const isAgain = place.comesAgain
      giveTurn(place, now)
      if (submits && place.slot?.bySubmitting && !place.isLeftOut && !isAgain) {
        const { covers, author: by } = chain
        chain.ballots.push({
          step: place.key,
          verdict: 'signed',
          by,
          covers,
          at,
          way: 'submitting',
          is: 'counting',
        })
      }
    }
  }
}

function giveTurn(place: Place, now: Circumstances): void {
  place.hasTurn = true
  if (place.comesAgain) {
    place.comesAgain = false
    place.wasAgain = true
    return
  }
  place.isLeftOut = place.slot !== undefined && now.left.includes(place.key)
  place.isLeftOutByRecord = place.isLeftOut
  const people = place.chosen ?? place.added
  place.asked = people ? { people } : (now.asked[place.key] ?? {})
}

/** A place is as if its turn had not come in this round. */
export function takeTurn(chain: SlowChain, place: Place): void {
  strike(chain, place.key)
  Object.assign(place, unasked)
  place.nudgedAt = undefined
  chain.sights = chain.sights.filter(({ step }) => step !== place.key)
  chain.handings = chain.handings.filter(({ step }) => step !== place.key)
  putAside(chain, place)
}

/** A place whose turn comes again: what others gave there stays, but nothing that goes on. */
export function putAside(chain: SlowChain, place: Place): void {
  chain.loans = chain.loans.filter(({ step }) => step !== place.key)
}

export function comeAgain(chain: SlowChain, place: Place): void {
  place.hasTurn = false
  place.comesAgain = true
  chain.sights = chain.sights.filter(({ step }) => step !== place.key)
  putAside(chain, place)
}
