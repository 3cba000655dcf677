import { and, eq } from 'drizzle-orm'
import { appendAudit } from '../audit/append-audit.ts'
import { endKeys } from '../auth/end-keys.ts'
import { giveTriesBack, guessed } from '../auth/tries.ts'
import { accounts, sessions, twoFactors, users } from '../db/account-tables.ts'
import { NotFound } from '../errors.ts'
import { newId } from '../new-id.ts'
import type { Acting } from '../services.ts'
import { hashPassword } from './hash-password.ts'
import { findPeopleLimits, requireWithin } from './people-limits.ts'
import { findPerson, type Person } from './person.ts'

/**
 * Gives someone who forgot theirs a new password, which they change when they sign in: their sessions and keys end, a locked
 * account is unlocked, and, where asked for, a lost second factor goes.
 */
export async function resetPassword(
  { db, auth, clock, actor }: Acting,
  { id, password, dropSecondFactor = false }: { id: string; password: string; dropSecondFactor?: boolean },
): Promise<Person> {
  const hash = await hashPassword(auth, password)
  const now = clock()
  return db.transaction(async (tx) => {
    const person = await findPerson(tx, id, now)
    if (!person) throw new NotFound(`There is no person ${id}.`)
    requireWithin(await findPeopleLimits(tx, actor), person)
    const updated = await tx
      .update(accounts)
      .set({ password: hash, updatedAt: now })
      .where(and(eq(accounts.userId, id), eq(accounts.providerId, 'credential')))
      .returning({ id: accounts.id })
    if (updated.length === 0)
      await tx.insert(accounts).values({
        id: newId(now),
        userId: id,
        accountId: id,
        providerId: 'credential',
        password: hash,
        createdAt: now,
        updatedAt: now,
      })
    await tx.update(users).set({ mustChangePassword: true, updatedAt: now }).where(eq(users.id, id))
    await tx.delete(sessions).where(eq(sessions.userId, id))
    const keys = await endKeys(tx, id)
    if (dropSecondFactor) {
      await tx.delete(twoFactors).where(eq(twoFactors.userId, id))
      await tx.update(users).set({ twoFactorEnabled: false }).where(eq(users.id, id))
    }
    await giveTriesBack(tx, guessed.password(id), guessed.code(id))
    await appendAudit(tx, {
      action: 'password.reset',
      actor,
      at: now,
      details: { person: id, dropSecondFactor, keys },
    })
    return (await findPerson(tx, id, now))!
  })
}
