import { withStep, type Asked, type Chain, type Step } from './chain.ts'
import { hasVoted } from './is-asked.ts'
import { isBlank, openStep } from './open-step.ts'
import { mayVote } from './sign-step.ts'
import type { ActOf, Outcome, SigningRefusal } from './signing-act.ts'

/** Gives one's part of a step to someone else, for good. It never comes back to whoever handed it on. */
export function handOver(chain: Chain, act: ActOf<'handedOver'>): Outcome {
  const step = openStep(chain, act.step)
  if (typeof step === 'string') return step
  const giver = (act.for ?? act.by).id
  const refusal = mayVote(step, act) ?? mayTake(step, act, giver)
  if (refusal) return refusal
  const handed = [...step.handed, ...new Set([giver, act.by.id])]
  return withStep({ ...chain, acted: true }, step.key, { asked: askedInstead(step, giver, act.to), handed })
}

function askedInstead({ asked }: Step, giver: string, to: string): Asked {
  if (!asked.people) return { people: [to] }
  const people = asked.people.map((id) => (id === giver ? to : id))
  return { ...asked, people, named: [...(asked.named ?? []).filter((id) => id !== giver), to] }
}

/** Asks someone to look into it first; it comes back with what they say. */
export function lend(chain: Chain, act: ActOf<'lent'>): Outcome {
  const step = openStep(chain, act.step)
  if (typeof step === 'string') return step
  const giver = (act.for ?? act.by).id
  const refusal = mayVote(step, act) ?? mayTake(step, act, giver)
  if (refusal) return refusal
  const lent = [...step.lent, { by: giver, to: act.to }]
  return withStep({ ...chain, acted: true }, step.key, { lent })
}

/** Back from whoever it was lent to, with what they say; or called back by whoever lent it. */
export function giveBack(chain: Chain, act: ActOf<'givenBack'>): Outcome {
  const step = openStep(chain, act.step)
  if (typeof step === 'string') return step
  const loan = step.lent.find(({ to }) => to === act.by.id) ?? step.lent.find(({ by }) => by === act.by.id)
  if (!loan) return 'notAsked'
  if (loan.to === act.by.id && isBlank(act.opinion)) return 'noReason'
  return withStep(chain, step.key, { lent: step.lent.filter((one) => one !== loan) })
}

function mayTake(
  step: Step,
  { to, by }: { to: string; by: { id: string } },
  giver: string,
): SigningRefusal | undefined {
  if (isBlank(to)) return 'noPeople'
  if (to === giver || to === by.id || step.handed.includes(to)) return 'circle'
  const isThere = step.asked.people?.includes(to) === true || step.lent.some((loan) => loan.to === to)
  return isThere || hasVoted(step, to) ? 'already' : undefined
}
