import { desc, eq } from 'drizzle-orm'
import { parseForm, wordFormProblem, type Form } from '@paperwright/runtime'
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
  const published = new Set(
    (await db.select({ hash: formVersions.hash }).from(formVersions)).map(({ hash }) => hash),
  )
  for (const { path, text } of files) {
    // Checking a form takes a while; what came in as it is was checked then.
    if (isPublished(text, published)) continue
    const { form, problems } = parseForm(text)
    if (form) await publishSeed(db, form, now)
    else for (const problem of problems.slice(0, 5)) warn(`${path}: ${wordFormProblem(problem, 'en')}`)
  }
}

async function publishSeed(db: Database, form: Form, now: Date): Promise<void> {
  const { id } = form['x-form']
  const hash = hashOf(form)
  await db.transaction(async (tx) => {
    await tx.insert(forms).values({ id, origin: 'seed', createdAt: now }).onConflictDoNothing()
    // The form's row is the lock that keeps a publisher from taking the same number.
    const [known] = await tx.select().from(forms).where(eq(forms.id, id)).for('update')
    const [newest] = await tx
      .select({ version: formVersions.version, hash: formVersions.hash })
      .from(formVersions)
      .where(eq(formVersions.formId, id))
      .orderBy(desc(formVersions.version))
      .limit(1)
    if (newest && (newest.hash === hash || known?.customised || known?.origin !== 'seed')) return
    const version = (newest?.version ?? 0) + 1
    await tx
      .insert(formVersions)
      .values({ formId: id, version, document: JSON.stringify(form), hash, publishedAt: now })
  })
}

function isPublished(text: string, published: ReadonlySet<string>): boolean {
  try {
    return published.has(hashOf(JSON.parse(text) as Form))
  } catch {
    return false
  }
}
