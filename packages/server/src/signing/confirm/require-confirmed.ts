import { signingRules } from '../../chains/signing-of.ts'
import type { Acting } from '../../services.ts'
import type { AskedAct } from '../asked-act.ts'
import { refused } from '../refused.ts'
import { takeConfirmed } from './confirm-signing.ts'

/** Refuses a signature that its signer is to confirm and did not; others need none. */
export async function requireConfirmed(acting: Acting, { id, given, session }: AskedAct): Promise<void> {
  // What stands on paper was signed there by whoever is named.
  if (given.verb !== 'signed' || given.way === 'paper') return
  const { confirm } = await signingRules(acting)
  if (given.way !== 'kept' && confirm !== 'password') return
  const { confirmation, step } = given
  const isTaken =
    confirmation !== undefined &&
    session !== undefined &&
    (await takeConfirmed(acting, { session, confirmation, act: { submission: id, step } }))
  if (!isTaken) throw refused('confirm')
}
