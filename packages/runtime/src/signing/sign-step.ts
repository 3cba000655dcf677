import { advance, slotOf } from './advance-chain.ts'
import { stepOf, withStep, type Chain, type Step, type Vote } from './chain.ts'
import { hasVoted, isAsked, looksAfter } from './is-asked.ts'
import { signingWays } from '../form/chain-plan.ts'
import { isBlank } from './open-step.ts'
import type { ActOf, Outcome, SigningRefusal } from './signing-act.ts'
import { verdictOf } from './verdict-of.ts'

/** Signs at a step, on the screen or as told of paper. */
export function sign(chain: Chain, act: ActOf<'signed'>): Outcome {
  const step = stepOf(chain, act.step)
  if (!step) return 'noStep'
  const refusal = refusalToSign(chain, step, act)
  if (refusal) return refusal
  const covers = act.filled ?? chain.covers
  const { way, name, opinion } = act
  return voted(
    { ...chain, covers },
    step,
    {
      verdict: 'signed',
      by: act.by.id,
      ...(act.for && { for: act.for.id }),
      covers,
      at: act.at,
      way,
      ...(name !== undefined && { name }),
      ...(opinion !== undefined && { opinion }),
    },
    act,
  )
}

function refusalToSign(chain: Chain, step: Step, act: ActOf<'signed'>): SigningRefusal | undefined {
  const slot = slotOf(chain, step)
  if (chain.state !== 'running' || step.state !== 'asked') return 'state'
  if (!(slot?.ways ?? signingWays).includes(act.way)) return 'way'
  const onPaper = act.way === 'paper'
  if ((onPaper || slot?.isOutsider) && isBlank(act.name)) return 'noName'
  const standing = onPaper && looksAfter(chain, act.by) ? undefined : mayVote(step, act)
  if (standing) return standing
  return onPaper ? outdated(chain, act) : (outdated(chain, act) ?? unseen(chain, step, act))
}

/** Says that one does not sign, and why. */
export function refuse(chain: Chain, act: ActOf<'refused'>): Outcome {
  const step = stepOf(chain, act.step)
  if (!step) return 'noStep'
  if (chain.state !== 'running' || step.state !== 'asked') return 'state'
  const refusal = mayVote(step, act) ?? outdated(chain, act) ?? unseen(chain, step, act)
  if (refusal) return refusal
  if (isBlank(act.reason)) return 'noReason'
  return voted(
    chain,
    step,
    {
      verdict: 'refused',
      by: act.by.id,
      ...(act.for && { for: act.for.id }),
      covers: chain.covers,
      at: act.at,
      opinion: act.reason,
    },
    act,
  )
}

type Voting = ActOf<'signed' | 'refused' | 'returned'>

/** Why someone has no say at a step that is open. */
export function mayVote(step: Step, act: Pick<Voting, 'by' | 'for'>): SigningRefusal | undefined {
  const signer = act.for ?? act.by
  if (hasVoted(step, signer.id)) return 'already'
  return isAsked(step, signer) ? undefined : 'notAsked'
}

export function outdated(chain: Chain, act: Pick<Voting, 'covers'>): SigningRefusal | undefined {
  return act.covers === chain.covers ? undefined : 'outdated'
}

/** Nobody decides about a sheet that they did not open as it is now. */
export function unseen(
  { covers }: Chain,
  { seen }: Step,
  { by }: Pick<Voting, 'by'>,
): SigningRefusal | undefined {
  return seen.some((sight) => sight.by === by.id && sight.covers === covers) ? undefined : 'notSeen'
}

function voted(chain: Chain, step: Step, vote: Vote, moving: Moving): Chain {
  const votes = [...step.votes, vote]
  return decide(withStep({ ...chain, acted: true }, step.key, { votes }), { ...step, votes }, moving)
}

type Moving = Pick<Voting, 'now' | 'at'>

/** What the votes at a step lead to. */
export function decide(chain: Chain, step: Step, { now, at }: Moving): Chain {
  const verdict = step.votes.length > 0 ? verdictOf(step) : undefined
  if (!verdict) return chain
  const decided = withStep(chain, step.key, { state: verdict, lent: [] })
  return verdict === 'refused' ? { ...decided, state: 'refused' } : advance(decided, { now, at })
}
