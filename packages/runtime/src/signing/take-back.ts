import { asBefore } from './advance-chain.ts'
import { stepOf, withStep, type Chain, type Step } from './chain.ts'
import type { ActOf, Outcome } from './signing-act.ts'
import { verdictOf } from './verdict-of.ts'

/** The author takes the record back from whoever is asked first, while nobody did anything. */
export function withdraw(chain: Chain, { by }: ActOf<'withdrawn'>): Outcome {
  if (by.id !== chain.author) return 'notAuthor'
  if (chain.state !== 'running') return 'state'
  return chain.acted ? 'opened' : { ...chain, state: 'withdrawn' }
}

/**
 * Takes back what one said at a step, until whoever comes next has opened it; where nobody comes next, for a time
 * (`within`, in milliseconds).
 */
export function retrieve(chain: Chain, act: ActOf<'retrieved'>): Outcome {
  const step = stepOf(chain, act.step)
  if (!step) return 'noStep'
  const vote = step.votes.find(({ by, way }) => by === act.by.id && way !== 'paper')
  const isTold = vote?.verdict === 'signed' && vote.way === undefined
  if (!vote || isTold) return 'notAsked'
  if (!['running', 'complete', 'refused'].includes(chain.state) || step.state === 'passed') return 'state'
  if (chain.state !== 'running') {
    const isOwn = chain.state === 'refused' ? step.state === 'refused' : true
    if (!isOwn) return 'state'
    if (moment(act.at) - moment(vote.at) > act.within) return 'tooLate'
  }
  const votes = step.votes.filter((one) => one !== vote)
  const isDecided = step.state === 'signed' || step.state === 'refused'
  if (isDecided && votes.length > 0 && verdictOf({ ...step, votes })) return 'state'
  const next = step.state === 'signed' ? nextOf(chain, step.key) : []
  if (!next.every(isUntouched)) return 'opened'
  const undone = new Set(next.filter(({ state }) => state !== 'waiting').map(({ key }) => key))
  const steps = chain.steps.map((one) => (undone.has(one.key) ? unasked(one) : one))
  return withStep({ ...chain, state: 'running', steps }, step.key, {
    // Where others come first by now, it waits for them as it did.
    state: step.state === 'returned' ? 'returned' : 'asked',
    votes,
  })
}

/** The steps that come next after one, over those that were left out. */
function nextOf(chain: Chain, key: string): readonly Step[] {
  return chain.steps
    .filter(({ after }) => after.includes(key))
    .flatMap((step) => (step.state === 'passed' ? [step, ...nextOf(chain, step.key)] : [step]))
}

/** Whether nobody did anything at a step since its turn came: what a condition passed over was never asked. */
function isUntouched({ state, since, seen, lent, handed }: Step): boolean {
  if (state === 'waiting') return true
  if (state === 'passed') return since === undefined
  return state === 'asked' && seen.length === 0 && lent.length === 0 && handed.length === 0
}

function unasked(step: Step): Step {
  return step.again || step.state === 'returned' ? { ...step, state: 'returned' } : asBefore(step)
}

function moment(at: Date | string): number {
  return new Date(at).getTime()
}
