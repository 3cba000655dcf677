import { and, eq } from 'drizzle-orm'
import { formSeeds } from '../db/schema.ts'
import { Conflict } from '../errors.ts'
import { appendAudit } from '../audit/append-audit.ts'
import type { Acting } from '../services.ts'
import { requireSeed, type FormSeed } from './get-seed.ts'

/**
 * Keeps the office's own version: the shipped document of this hash is no longer offered. Refused where another is
 * shipped by now, which nobody has looked at.
 */
export async function declineSeed(
  services: Acting,
  { id, hash }: { id: string; hash: string },
): Promise<FormSeed> {
  const declined = await services.db
    .update(formSeeds)
    .set({ declined: hash })
    .where(and(eq(formSeeds.formId, id), eq(formSeeds.hash, hash)))
    .returning({ id: formSeeds.formId })
  const seed = await requireSeed(services, id)
  if (declined.length === 0)
    throw new Conflict(
      `Another document is shipped for the form ${id} by now. Look at that one, then decline it by its hash.`,
      { hash: seed.hash },
    )
  await appendAudit(services.db, {
    action: 'form.declined',
    actor: services.actor,
    at: services.clock(),
    formId: id,
    details: { hash },
  })
  return seed
}
