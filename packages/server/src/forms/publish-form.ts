import { createHash } from 'node:crypto'
import { desc, eq } from 'drizzle-orm'
import type { Form } from '@paperwright/runtime'
import { forms, formVersions } from '../db/schema.ts'
import { Conflict } from '../errors.ts'
import type { Services } from '../services.ts'
import type { FormVersion } from './form-store.ts'
import { requireSoundForm } from './require-sound-form.ts'

/** Publishes a document as the next version of its form. The newest version published again stays the newest. */
export async function publishForm(
  { db, clock, forms: store }: Services,
  { id, document, note }: { id: string; document: unknown; note?: string },
): Promise<FormVersion> {
  const form = requireSoundForm(document)
  if (form['x-form'].id !== id)
    throw new Conflict(`The document says that it is the form ${form['x-form'].id}, not ${id}.`)
  await store.requireNewest(id)
  const text = JSON.stringify(form)
  const hash = hashOf(form)
  const version = await db.transaction(async (tx) => {
    // The form's row is the lock that keeps two publishers from taking the same number.
    await tx.select().from(forms).where(eq(forms.id, id)).for('update')
    const [newest] = await tx
      .select()
      .from(formVersions)
      .where(eq(formVersions.formId, id))
      .orderBy(desc(formVersions.version))
      .limit(1)
    if (newest?.hash === hash) return newest.version
    const next = (newest?.version ?? 0) + 1
    await tx.update(forms).set({ customised: true }).where(eq(forms.id, id))
    await tx
      .insert(formVersions)
      .values({ formId: id, version: next, document: text, hash, note: note ?? null, publishedAt: clock() })
    return next
  })
  return store.requireVersion(id, version)
}

/** Tells documents apart: SHA-256 of the document as it is stored. */
export function hashOf(form: Form): string {
  return createHash('sha256').update(JSON.stringify(form)).digest('hex')
}
