import { eq, sql } from 'drizzle-orm'
import { proofKind, type ProofKind } from '../auth/require-proof.ts'
import { signingRules } from '../chains/signing-of.ts'
import { users } from '../db/account-tables.ts'
import { planOnce } from '../db/plan-once.ts'
import { keptSignatures } from '../db/signing-tables.ts'
import type { Acting } from '../services.ts'

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
  const [found] = await signerById(acting.db).execute({ id: acting.actor.id })
  return {
    keeps: found?.keeps ?? false,
    proof: proofKind(found),
    confirmsAll: confirm === 'password',
  }
}

const signerById = planOnce((db) =>
  db
    .select({
      hasSecondFactor: users.twoFactorEnabled,
      keeps: sql<boolean>`exists (select from ${keptSignatures} where person = ${sql.placeholder('id')})`,
    })
    .from(users)
    .where(eq(users.id, sql.placeholder('id')))
    .prepare('signer_by_id'),
)
