import { and, eq } from 'drizzle-orm'
import { appendAudit } from '../audit/append-audit.ts'
import { Conflict } from '../errors.ts'
import type { Acting } from '../services.ts'
import type { DocumentStore } from './document-store.ts'
import { requireSeed, type Seed } from './get-seed.ts'

/**
 * Keeps the office's own version: the shipped document of this hash is no longer offered. Refused where another is
 * shipped by now, which nobody has looked at.
 */
export async function declineSeed<Document>(
  services: Acting,
  { store, id, hash }: { store: DocumentStore<Document>; id: string; hash: string },
): Promise<Seed<Document>> {
  const { what, kept, told } = store.kind
  const { seeds, rows } = kept
  const declined = await services.db
    .update(seeds)
    .set({ declined: hash })
    .where(and(rows(seeds, id), eq(seeds.hash, hash)))
    .returning({ id: seeds.id })
  const seed = await requireSeed(services, { store, id })
  if (declined.length === 0)
    throw new Conflict(
      `Another document is shipped for the ${what} ${id} by now. Look at that one, then decline it by its hash.`,
      { hash: seed.hash },
    )
  const subject = told.subjectOf(id)
  await appendAudit(services.db, {
    action: told.declined,
    actor: services.actor,
    at: services.clock(),
    ...subject,
    details: { ...subject.details, hash },
  })
  return seed
}
