import { eq } from 'drizzle-orm'
import { appendAudit } from '../audit/append-audit.ts'
import { users } from '../db/account-tables.ts'
import type { Acting } from '../services.ts'
import { cleanPhone } from './clean-phone.ts'

/** The telephone number that whoever asks is reached under; null where nobody has said. */
export async function findOwnPhone({ db, actor }: Pick<Acting, 'db' | 'actor'>): Promise<string | null> {
  const [row] = await db.select({ phone: users.phone }).from(users).where(eq(users.id, actor.id))
  return row?.phone ?? null
}

/** Says under which number one is reached; null: under none. */
export async function saveOwnPhone(
  { db, actor, clock }: Acting,
  said: string | null,
): Promise<string | null> {
  const phone = cleanPhone(said)
  const now = clock()
  await db.transaction(async (tx) => {
    const before = await findOwnPhone({ db: tx, actor })
    if (before === phone) return
    await tx.update(users).set({ phone, updatedAt: now }).where(eq(users.id, actor.id))
    const details = { person: actor.id, before: { phone: before }, after: { phone } }
    await appendAudit(tx, { action: 'person.changed', actor, at: now, details })
  })
  return phone
}
