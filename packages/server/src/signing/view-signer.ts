import { proofKindOf, type ProofKind } from '../auth/require-proof.ts'
import { signingRules } from '../chains/signing-of.ts'
import type { Acting } from '../services.ts'
import { findKept } from './kept/find-kept.ts'

/** What someone signs with, and what they show before. */
export interface SignerView {
  /** Whether they keep a signature. */
  keeps: boolean
  /** How they prove that it is they. */
  proof: ProofKind
  /** Whether they do so before every signature on the screen, or only before one that is kept. */
  confirmsAll: boolean
}

export async function viewSigner(acting: Acting): Promise<SignerView> {
  const { confirm } = await signingRules(acting)
  const [proof, kept] = await Promise.all([proofKindOf(acting.db, acting.actor.id), findKept(acting)])
  return { keeps: kept !== undefined, proof, confirmsAll: confirm === 'password' }
}
