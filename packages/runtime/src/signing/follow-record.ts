import { advance, openRound } from './advance-chain.ts'
import { isDone, type Chain } from './chain.ts'
import { looksAfter } from './is-asked.ts'
import type { ActOf, Outcome } from './signing-act.ts'

/** Has the record signed: from the first step, or straight where it was returned from. */
export function send(chain: Chain, act: ActOf<'sent'>): Outcome {
  if (chain.plan.length === 0) return 'noStep'
  if (!looksAfter(chain, act.by)) return 'notAuthor'
  if (!['idle', 'returned', 'withdrawn', 'refused'].includes(chain.state)) return 'state'
  if (!chain.back?.straight) return openRound(chain, { ...act, submitter: act.by })
  const { back: _, ...rest } = chain
  return advance({ ...rest, state: 'running' }, act)
}

/**
 * The record says something else now: every step that was signed is signed again, from the first. Where the record lies
 * with its author, or nothing was sent, nobody is asked yet.
 */
export function followCorrection(chain: Chain, act: ActOf<'corrected'>): Outcome {
  if (chain.state === 'void') return 'state'
  const corrected = { ...chain, covers: act.revision }
  const isUnderWay = chain.state === 'running' || chain.state === 'complete'
  return isUnderWay ? openRound(corrected, { ...act, submitter: act.by }) : corrected
}

/** What was signed stays readable; nobody is asked any more. */
export function followVoiding(chain: Chain): Outcome {
  if (chain.state === 'void') return 'state'
  const steps = chain.steps.map((step) =>
    isDone(step) || step.state === 'refused' ? step : { ...step, state: 'void' as const },
  )
  return { ...chain, state: 'void', steps }
}
