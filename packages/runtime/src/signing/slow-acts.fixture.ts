import type { ActOf, SigningAct, SigningRefusal, SigningVerb } from './signing-act.ts'
import { whereItLies, type SlowChain } from './slow-chain.fixture.ts'
import { type Trial, type Tries } from './slow-checks.fixture.ts'
import { decidingTrials } from './slow-deciding.fixture.ts'
import { tendingTrials } from './slow-tending.fixture.ts'

const BY_HAND =
  'sent seen signed refused retrieved passed copied read commented takenOut corrected voided'.split(' ')

/** All reasons why an act cannot be; none: it was done. */
export function actSlowly(chain: SlowChain, act: SigningAct): SigningRefusal[] {
  const { against, happens } = tryVerb(chain, act.verb, act)
  const reasons = Object.entries(against).flatMap(([reason, holds]) =>
    holds ? [reason as SigningRefusal] : [],
  )
  if (whereItLies(chain) === 'void' && act.verb !== 'commented' && act.verb !== 'read') reasons.push('state')
  if (chain.mode === 'hand' && !BY_HAND.includes(act.verb)) reasons.push('way')
  if (reasons.length > 0) return reasons
  happens?.()
  return []
}

const trials: Tries = { ...decidingTrials, ...tendingTrials }

/** The table's row of a verb takes acts of that verb alone, which a union does not say. */
function tryVerb<V extends SigningVerb>(chain: SlowChain, verb: V, act: SigningAct): Trial {
  return trials[verb](chain, act as ActOf<V>)
}
