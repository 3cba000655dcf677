import { eq } from 'drizzle-orm'
import { appendAudit } from '../../audit/append-audit.ts'
import { keptSignatures } from '../../db/signing-tables.ts'
import { NotFound } from '../../errors.ts'
import type { Acting } from '../../services.ts'
import { findKept, requireOwner, type Hand } from './find-kept.ts'

/** Keeps a signature in place of the one before. The log is told that, and not how it looks. */
export async function keepSignature(acting: Acting, hand: Hand): Promise<void> {
  requireOwner(acting)
  const { db, actor, clock } = acting
  const at = clock()
  const values = { drawn: hand.drawn ?? null, picture: hand.picture ?? null, at }
  await db.transaction(async (tx) => {
    const before = await findKept({ db: tx, actor })
    await tx
      .insert(keptSignatures)
      .values({ person: actor.id, ...values })
      .onConflictDoUpdate({ target: keptSignatures.person, set: values })
    const action = before ? 'signature.replaced' : 'signature.kept'
    await appendAudit(tx, { action, actor, at, details: { as: hand.drawn ? 'drawn' : 'picture' } })
  })
}

/** Keeps none any more. What was signed with it stays as it is. */
export async function removeSignature(acting: Acting): Promise<void> {
  requireOwner(acting)
  const { db, actor, clock } = acting
  await db.transaction(async (tx) => {
    const gone = await tx
      .delete(keptSignatures)
      .where(eq(keptSignatures.person, actor.id))
      .returning({ person: keptSignatures.person })
    if (gone.length === 0) throw new NotFound('You keep no signature.')
    await appendAudit(tx, { action: 'signature.removed', actor, at: clock() })
  })
}
