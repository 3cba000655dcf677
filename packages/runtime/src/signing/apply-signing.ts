import { addSigners } from './add-signers.ts'
import type { Chain } from './chain.ts'
import { followCorrection, followVoiding, send } from './follow-record.ts'
import { giveBack, handOver, lend } from './pass-on.ts'
import { returnStep } from './return-step.ts'
import { refuse, sign } from './sign-step.ts'
import type { ActOf, Outcome, SigningAct, SigningRefusal, SigningVerb } from './signing-act.ts'
import { retrieve, withdraw } from './take-back.ts'
import { address, comment, copyTo, nudge, passOver, read, see, takeOut } from './tend-chain.ts'

const VERBS: { readonly [V in SigningVerb]: (chain: Chain, act: ActOf<V>) => Outcome } = {
  sent: send,
  seen: see,
  signed: sign,
  refused: refuse,
  returned: returnStep,
  withdrawn: withdraw,
  retrieved: retrieve,
  handedOver: handOver,
  lent: lend,
  givenBack: giveBack,
  added: addSigners,
  passed: passOver,
  addressed: address,
  nudged: nudge,
  copied: copyTo,
  read,
  commented: comment,
  takenOut: takeOut,
  corrected: followCorrection,
  voided: followVoiding,
}

export type AppliedSigning =
  | { chain: Chain; refusal?: undefined }
  | { chain?: undefined; refusal: SigningRefusal }

/** What needs somebody who is asked on the screen. */
const ON_SCREEN: ReadonlySet<SigningVerb> = new Set([
  'returned',
  'withdrawn',
  'handedOver',
  'lent',
  'givenBack',
  'added',
  'addressed',
  'nudged',
])

/** The chain after one more act, or why it takes none. */
export function applySigning(chain: Chain, act: SigningAct): AppliedSigning {
  if (chain.state === 'void' && act.verb !== 'commented' && act.verb !== 'read') return { refusal: 'state' }
  if (chain.mode === 'hand' && ON_SCREEN.has(act.verb)) return { refusal: 'way' }
  const outcome = applyVerb(chain, act.verb, act)
  return typeof outcome === 'string' ? { refusal: outcome } : { chain: outcome }
}

/** The table's row of a verb takes acts of that verb alone, which a union does not say. */
function applyVerb<V extends SigningVerb>(chain: Chain, verb: V, act: SigningAct): Outcome {
  return VERBS[verb](chain, act as ActOf<V>)
}
