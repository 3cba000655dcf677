import { desc, eq } from 'drizzle-orm'
import { parseForm, wordFormProblem } from '@paperwright/runtime'
import type { Database } from '../db/database.ts'
import { forms, formVersions } from '../db/schema.ts'
import { hashOf } from './publish-form.ts'
import type { LibraryFile } from './read-library.ts'

/**
 * Puts shipped forms into the database: new ones as version 1, changed ones as the next version unless the office has
 * published its own. A file with faults is left out and named; the others come in all the same.
 */
export async function seedForms(
  db: Database,
  files: readonly LibraryFile[],
  { now, warn }: { now: Date; warn: (message: string) => void },
): Promise<void> {
  for (const { path, text } of files) {
    const { form, problems } = parseForm(text)
    if (!form) {
      for (const problem of problems.slice(0, 5)) warn(`${path}: ${wordFormProblem(problem, 'en')}`)
      continue
    }
    const { id } = form['x-form']
    const document = JSON.stringify(form)
    const hash = hashOf(form)
    await db.transaction(async (tx) => {
      await tx.insert(forms).values({ id, origin: 'seed', createdAt: now }).onConflictDoNothing()
      const [known] = await tx.select().from(forms).where(eq(forms.id, id))
      const [newest] = await tx
        .select({ version: formVersions.version, hash: formVersions.hash })
        .from(formVersions)
        .where(eq(formVersions.formId, id))
        .orderBy(desc(formVersions.version))
        .limit(1)
      if (newest && (newest.hash === hash || known?.customised || known?.origin !== 'seed')) return
      const version = (newest?.version ?? 0) + 1
      await tx.insert(formVersions).values({ formId: id, version, document, hash, publishedAt: now })
    })
  }
}
