import { isDone, stepOf, type Asked, type Chain, type Signer, type Step } from './chain.ts'
import type { PlannedSlot } from '../form/chain-plan.ts'
import type { Circumstances } from './signing-act.ts'

interface Moving {
  now: Circumstances
  at: Date | string
  /** Who handed in or corrected, where that is what moves it. */
  submitter?: Signer
}

/** The steps of a new round: what was signed before counts no more. */
export function openRound(chain: Chain, moving: Moving): Chain {
  const struck = [...chain.struck, ...chain.steps.flatMap(signaturesOf)]
  const steps = chain.plan.map(({ key, after, who }): Step => ({
    key,
    after,
    who,
    state: 'waiting',
    asked: {},
    votes: [],
    seen: [],
    lent: [],
    handed: [],
  }))
  const { back: _, out: __, ...rest } = chain
  return advance({ ...rest, state: 'running', round: chain.round + 1, acted: false, struck, steps }, moving)
}

/** Asks at every step whose turn has come, until somebody is asked or all is done. */
export function advance(chain: Chain, moving: Moving): Chain {
  const ready = chain.steps.find(
    ({ state, after }) =>
      (state === 'waiting' || state === 'returned') &&
      after.every((key) => isDone(stepOf(chain, key) ?? { state: 'passed' })),
  )
  if (!ready) return chain.steps.every(isDone) ? { ...chain, state: 'complete' } : chain
  const opened = open(ready, chain, moving)
  return advance({ ...chain, steps: chain.steps.map((step) => (step === ready ? opened : step)) }, moving)
}

function open(step: Step, chain: Chain, { now, at, submitter }: Moving): Step {
  if (step.state === 'returned') return { ...step, state: 'asked', again: true, since: at, seen: [] }
  const slot = slotOf(chain, step)
  if (slot && now.left.includes(step.key)) return { ...step, state: 'passed' }
  const asked = askedAt(step, now)
  if (slot?.bySubmitting && submitter?.id === chain.author) {
    const vote = { verdict: 'signed', by: chain.author, covers: chain.covers, at } as const
    return { ...step, state: 'signed', asked, votes: [vote], since: at }
  }
  return { ...step, state: 'asked', asked, since: at, seen: [] }
}

function askedAt({ key, added, chosen }: Step, now: Circumstances): Asked {
  const people = chosen ?? added?.people
  return people ? { people } : (now.asked[key] ?? {})
}

/** The slot that a step is of; undefined where someone was added. */
export function slotOf(chain: Pick<Chain, 'plan'>, { key }: Pick<Step, 'key'>): PlannedSlot | undefined {
  return chain.plan.find((slot) => slot.key === key)
}

/** All steps that come after one, on whatever way. */
export function behind(chain: Pick<Chain, 'steps'>, key: string): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (from: string) => {
    for (const step of chain.steps) {
      if (found.has(step.key) || !step.after.includes(from)) continue
      found.add(step.key)
      visit(step.key)
    }
  }
  visit(key)
  return found
}

/** A step before anybody was asked there. Who was added stays so. */
export function asBefore(step: Step): Step {
  const { since: _, nudgedAt: __, again: ___, ...rest } = step
  return { ...rest, state: 'waiting', asked: {}, votes: [], seen: [], lent: [], handed: [] }
}

/** What was signed at a step, with its key. */
export function signaturesOf({ key, votes }: Step) {
  return votes.filter(({ verdict }) => verdict === 'signed').map((vote) => ({ ...vote, step: key }))
}
