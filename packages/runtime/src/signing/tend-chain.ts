import { advance, slotOf } from './advance-chain.ts'
import { stepOf, withStep, type Chain } from './chain.ts'
import { isAsked, looksAfter } from './is-asked.ts'
import { isBlank, openStep } from './open-step.ts'
import { decide } from './sign-step.ts'
import type { ActOf, Outcome } from './signing-act.ts'

const HOUR = 3_600_000

/** That someone who is asked, or whom it was lent to, opened the sheet. */
export function see(chain: Chain, act: ActOf<'seen'>): Outcome {
  const step = openStep(chain, act.step)
  if (typeof step === 'string') return step
  if (act.covers !== chain.covers) return 'outdated'
  const signer = act.for ?? act.by
  if (!isAsked(step, signer) && !step.lent.some(({ to }) => to === signer.id)) return 'notAsked'
  if (step.seen.some(({ by, covers }) => by === act.by.id && covers === act.covers)) return 'already'
  return withStep(chain, step.key, { seen: [...step.seen, { by: act.by.id, covers: act.covers }] })
}

/** Goes on without a signature that need not be. */
export function passOver(chain: Chain, act: ActOf<'passed'>): Outcome {
  const step = openStep(chain, act.step)
  if (typeof step === 'string') return step
  if (!slotOf(chain, step)?.isOptional) return 'state'
  if (!isAsked(step, act.for ?? act.by) && !looksAfter(chain, act.by)) return 'notAsked'
  return advance(withStep({ ...chain, acted: true }, step.key, { state: 'passed', lent: [] }), act)
}

/** Says who is asked at a step: where a group is chosen, where nobody holds the post, or where somebody left. */
export function address(chain: Chain, act: ActOf<'addressed'>): Outcome {
  const step = stepOf(chain, act.step)
  if (!step) return 'noStep'
  if (chain.state !== 'running' || (step.state !== 'waiting' && step.state !== 'asked')) return 'state'
  const isBefore = step.after.some((key) => stepOf(chain, key)?.votes.some(({ by }) => by === act.by.id))
  if (!looksAfter(chain, act.by) && !isBefore) return 'notAsked'
  const people = [...new Set(act.people)]
  if (people.length === 0) return 'noPeople'
  if (step.state === 'waiting') return withStep(chain, step.key, { chosen: people })
  const voted = step.votes.map((vote) => vote.for ?? vote.by)
  const asked = { people: [...new Set([...voted, ...people])] }
  const change = { chosen: people, asked, since: act.at, lent: [], handed: [] }
  // Where only those are left who have said theirs, it may be decided by now.
  return decide(withStep(chain, step.key, change), { ...step, ...change }, act)
}

/** Reminds whoever is asked, once an hour. */
export function nudge(chain: Chain, act: ActOf<'nudged'>): Outcome {
  const step = openStep(chain, act.step)
  if (typeof step === 'string') return step
  const hasSaid = chain.steps.some(({ votes }) => votes.some(({ by }) => by === act.by.id))
  if (!looksAfter(chain, act.by) && !hasSaid) return 'notAuthor'
  const wait = step.nudgedAt === undefined ? HOUR : moment(act.at) - moment(step.nudgedAt)
  return wait < HOUR ? 'tooSoon' : withStep(chain, step.key, { nudgedAt: act.at })
}

/** Lets others know, who are asked for nothing. */
export function copyTo(chain: Chain, { by, people }: ActOf<'copied'>): Outcome {
  const fresh = [...new Set(people)].filter((to) => !chain.copies.some((copy) => copy.to === to))
  if (people.length === 0) return 'noPeople'
  if (fresh.length === 0) return 'already'
  return { ...chain, copies: [...chain.copies, ...fresh.map((to) => ({ to, by: by.id, read: false }))] }
}

export function read(chain: Chain, { by }: ActOf<'read'>): Outcome {
  const own = chain.copies.find(({ to }) => to === by.id)
  if (!own) return 'notAsked'
  if (own.read) return 'already'
  return { ...chain, copies: chain.copies.map((copy) => (copy === own ? { ...own, read: true } : copy)) }
}

export function comment(chain: Chain, { text }: ActOf<'commented'>): Outcome {
  return isBlank(text) ? 'noReason' : chain
}

/** That the printed sheet went out to be signed by hand. */
export function takeOut(chain: Chain, { by, takenBy, at }: ActOf<'takenOut'>): Outcome {
  if (chain.state !== 'running') return 'state'
  if (isBlank(takenBy)) return 'noName'
  return { ...chain, out: { by: by.id, takenBy, at } }
}

function moment(at: Date | string): number {
  return new Date(at).getTime()
}
