import { advance, asBefore, behind, signaturesOf } from './advance-chain.ts'
import { stepOf, withStep, type Chain, type Step } from './chain.ts'
import { isBlank, openStep } from './open-step.ts'
import { mayVote, outdated, unseen } from './sign-step.ts'
import type { ActOf, Outcome } from './signing-act.ts'

/**
 * Sends a record back: to its author, or to a step that was signed on the way here. From there it goes straight back to
 * whoever returned it, or through all that lies between once more. What others signed beside that way stays.
 */
export function returnStep(chain: Chain, act: ActOf<'returned'>): Outcome {
  const step = openStep(chain, act.step)
  if (typeof step === 'string') return step
  const refusal = mayVote(step, act) ?? outdated(chain, act) ?? unseen(chain, step, act)
  if (refusal) return refusal
  if (isBlank(act.reason)) return 'noReason'
  const acted = { ...chain, acted: true }
  if (act.to === null) {
    const back = { step: step.key, straight: act.straight }
    return { ...withStep(acted, step.key, { state: 'returned', lent: [] }), state: 'returned', back }
  }
  const target = stepOf(chain, act.to)
  if (target?.state !== 'signed' || !behind(chain, target.key).has(step.key)) return 'target'
  return act.straight ? straightBack(acted, step, target, act) : throughAll(acted, target, act)
}

function straightBack(chain: Chain, step: Step, target: Step, { at }: ActOf<'returned'>): Chain {
  const struck = [...chain.struck, ...signaturesOf(target)]
  const waits = withStep(chain, step.key, {
    state: 'returned',
    lent: [],
    after: [...new Set([...step.after, target.key])],
  })
  return withStep({ ...waits, struck }, target.key, {
    state: 'asked',
    since: at,
    votes: [],
    seen: [],
    handed: [],
  })
}

function throughAll(chain: Chain, target: Step, act: ActOf<'returned'>): Chain {
  const anew = new Set([target.key, ...behind(chain, target.key)])
  const struck = [...chain.struck, ...chain.steps.filter(({ key }) => anew.has(key)).flatMap(signaturesOf)]
  const steps = chain.steps.map((step) => (anew.has(step.key) ? asBefore(step) : step))
  return advance({ ...chain, struck, steps }, act)
}
