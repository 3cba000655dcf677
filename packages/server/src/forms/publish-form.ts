import { createHash } from 'node:crypto'
import { and, desc, eq } from 'drizzle-orm'
import type { Form } from '@paperwright/runtime'
import type { Database } from '../db/database.ts'
import { forms, formDrafts, formSeeds, formVersions } from '../db/schema.ts'
import { Conflict } from '../errors.ts'
import { appendAudit } from '../audit/append-audit.ts'
import type { Acting } from '../services.ts'
import type { FormVersion } from './form-store.ts'
import { requireSoundForm } from './require-sound-form.ts'

export interface Publication {
  id: string
  document: unknown
  note?: string
  /** The version that the document was made from, null for a new form; left out, whatever is there is followed. */
  base?: number | null
}

/**
 * Publishes a document as the next version of its form, which comes into being with its first. The newest version
 * published again stays the newest. A draft that says the same is done with and goes.
 */
export async function publishForm(
  { db, clock, forms: store, actor }: Acting,
  { id, document, note, base }: Publication,
): Promise<FormVersion> {
  const form = requireSoundForm(document)
  if (form['x-form'].id !== id)
    throw new Conflict(`The document says that it is the form ${form['x-form'].id}, not ${id}.`)
  const text = JSON.stringify(form)
  const hash = hashOf(form)
  const version = await db.transaction(async (tx) => {
    await lockForm(tx, id, clock())
    await tx.delete(formDrafts).where(and(eq(formDrafts.formId, id), eq(formDrafts.document, text)))
    const newest = await findNewest(tx, id)
    if (newest?.hash === hash) return newest.version
    requireBase(id, base, newest?.version ?? null)
    const next = (newest?.version ?? 0) + 1
    const [shipped] = await tx
      .select({ hash: formSeeds.hash })
      .from(formSeeds)
      .where(eq(formSeeds.formId, id))
    await tx
      .update(forms)
      .set({ customised: shipped?.hash !== hash })
      .where(eq(forms.id, id))
    await tx
      .insert(formVersions)
      .values({ formId: id, version: next, document: text, hash, note: note ?? null, publishedAt: clock() })
    await appendAudit(tx, {
      action: 'form.published',
      actor,
      at: clock(),
      formId: id,
      details: { version: next, hash, note: note ?? null },
    })
    return next
  })
  return store.requireVersion(id, version)
}

/** The form's row, made where there is none, is the lock that keeps two publishers from taking the same number. */
async function lockForm(tx: Pick<Database, 'insert' | 'select'>, id: string, now: Date): Promise<void> {
  await tx.insert(forms).values({ id, origin: 'own', createdAt: now }).onConflictDoNothing()
  await tx.select().from(forms).where(eq(forms.id, id)).for('update')
}

async function findNewest(tx: Pick<Database, 'select'>, id: string) {
  const [newest] = await tx
    .select({ version: formVersions.version, hash: formVersions.hash })
    .from(formVersions)
    .where(eq(formVersions.formId, id))
    .orderBy(desc(formVersions.version))
    .limit(1)
  return newest
}

function requireBase(id: string, base: number | null | undefined, newest: number | null): void {
  if (base === undefined || base === newest) return
  if (newest === null) throw new Conflict(`The form ${id} has no version ${base}: it was never published.`)
  if (base !== null && base > newest)
    throw new Conflict(`The form ${id} has no version ${base}: its newest is ${newest}.`, { newest })
  const from = base === null ? 'as a new form' : `from version ${base}`
  throw new Conflict(
    `Version ${newest} of the form ${id} was published meanwhile; yours was made ${from}. Compare the two, then publish from version ${newest}.`,
    { newest },
  )
}

/** Tells documents apart: SHA-256 of the document as it is stored. */
export function hashOf(form: Form): string {
  return createHash('sha256').update(JSON.stringify(form)).digest('hex')
}
