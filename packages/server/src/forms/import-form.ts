import type { Form } from '@paperwright/runtime'
import { forms, formVersions } from '../db/schema.ts'
import { BadRequest, Conflict } from '../errors.ts'
import { appendAudit } from '../audit/append-audit.ts'
import type { Acting } from '../services.ts'
import { hashOf } from '../library/document-store.ts'
import type { AnyKind } from '../library/kind.ts'
import { nextVersion } from '../library/next-version.ts'
import { requireOwnNames } from '../library/taken-names.ts'
import type { FormVersion } from './form-store.ts'
import { refuseProblems, wordProblem } from './require-sound-form.ts'

/**
 * Takes a JSON Schema into the library as a new form. A plain schema gets field types and a sheet, and an id that is
 * free; a form that says its own id must not be there yet.
 */
export async function importForm(acting: Acting, document: unknown): Promise<FormVersion> {
  const { db, clock, forms: store, actor } = acting
  const { form, isOwn } = await adopt(acting, document)
  const { id, version } = await db.transaction(async (tx) => {
    const wanted = form['x-form'].id
    for (let number = 1; ; number++) {
      const free = number === 1 ? wanted : `${wanted}-${number}`
      const made = await tx
        .insert(forms)
        .values({ id: free, origin: 'import', createdAt: clock() })
        .onConflictDoNothing()
        .returning({ id: forms.id })
      if (made.length === 0) {
        if (!isOwn) continue
        throw new Conflict(
          `There is a form ${wanted} already. Publish the document as its next version, or change its id.`,
        )
      }
      const named: Form = { ...form, 'x-form': { ...form['x-form'], id: free } }
      const naming = { kind: store.kind as AnyKind, id: free, document: named, before: undefined }
      await requireOwnNames({ ...acting, db: tx }, naming)
      const version = await nextVersion(tx, { kind: store.kind, id: free, newest: undefined })
      await tx.insert(formVersions).values({
        id: free,
        version,
        document: JSON.stringify(named),
        hash: hashOf(named),
        publishedAt: clock(),
      })
      await appendAudit(tx, {
        action: 'form.published',
        actor,
        at: clock(),
        formId: free,
        details: { version, hash: hashOf(named), note: null },
      })
      return { id: free, version }
    }
  })
  return store.requireVersion(id, version)
}

async function adopt({ checks, actor }: Acting, document: unknown): Promise<{ form: Form; isOwn: boolean }> {
  const adopted = await checks.ask('adopt', document, actor.id)
  if (!adopted)
    throw new BadRequest('This is no JSON Schema of an object: write "type": "object" at its top.')
  if ('form' in adopted) return adopted
  refuseProblems(adopted.problems.map(wordProblem))
  throw new Error('A form was refused without a problem.')
}
