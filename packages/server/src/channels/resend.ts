import { eq } from 'drizzle-orm'
import { appendAudit } from '../audit/append-audit.ts'
import { deliveries } from '../db/notice-tables.ts'
import { NotFound } from '../errors.ts'
import type { Acting } from '../services.ts'

/** Has something sent once more, from its first try on; a program sees the same id again. */
export async function resend({ db, clock, actor }: Acting, id: string): Promise<void> {
  const now = clock()
  await db.transaction(async (tx) => {
    const [again] = await tx
      .update(deliveries)
      .set({ state: 'waiting', tries: 0, dueAt: now, fault: null, said: null })
      .where(eq(deliveries.id, id))
      .returning({ channel: deliveries.channel, person: deliveries.person })
    if (!again) throw new NotFound('There is no such message.')
    await appendAudit(tx, { action: 'channel.resent', actor, at: now, details: { delivery: id, ...again } })
  })
}
