import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, lt, sql } from 'drizzle-orm'
import { requireProof, type Proof } from '../../auth/require-proof.ts'
import type { Database } from '../../db/database.ts'
import { signingConfirmations as confirmations } from '../../db/signing-tables.ts'
import { Forbidden } from '../../errors.ts'
import type { Acting } from '../../services.ts'

/** Milliseconds in which what was confirmed is to be signed: enough for many sheets, one after the other. */
const LASTS = 10 * 60_000

/** A signature that is about to be given. */
export interface ConfirmedAct {
  submission: string
  step: string
}

/** Who asks, and how their request came. */
export interface Asking {
  session: string | undefined
  request: Request
}

/** Keeps that someone proved who they are, for these signatures and in this session alone; gives what the page shows with each of them. */
export async function confirmSigning(
  acting: Acting,
  { session, request }: Asking,
  { acts, proof }: { acts: readonly ConfirmedAct[]; proof: Proof },
): Promise<string> {
  if (session === undefined) throw new Forbidden('Only a person signs, not an API key.')
  await requireProof(acting, { person: acting.actor.id, request, proof })
  const confirmation = randomBytes(32).toString('base64url')
  await acting.db.insert(confirmations).values({
    hash: hashOf(confirmation),
    session,
    acts: [...new Set(acts.map(keyOf))],
    until: new Date(acting.clock().getTime() + LASTS),
  })
  return confirmation
}

/** Uses up what was confirmed for one signature; false where it was not, or no more. */
export async function takeConfirmed(
  { db, clock }: Acting,
  { session, confirmation, act }: { session: string; confirmation: string; act: ConfirmedAct },
): Promise<boolean> {
  const key = keyOf(act)
  const taken = await db
    .update(confirmations)
    .set({ acts: sql`array_remove(${confirmations.acts}, ${key})` })
    .where(
      and(
        eq(confirmations.hash, hashOf(confirmation)),
        eq(confirmations.session, session),
        gt(confirmations.until, clock()),
        sql`${key} = any(${confirmations.acts})`,
      ),
    )
    .returning({ hash: confirmations.hash })
  return taken.length > 0
}

/** What is over is of no use to anybody. */
export async function forgetConfirmations(db: Database, now: Date): Promise<void> {
  await db.delete(confirmations).where(lt(confirmations.until, now))
}

function keyOf({ submission, step }: ConfirmedAct): string {
  return `${submission} ${step}`
}

/** It is random and long: one round hides it. */
function hashOf(confirmation: string): string {
  return createHash('sha256').update(confirmation).digest('hex')
}
