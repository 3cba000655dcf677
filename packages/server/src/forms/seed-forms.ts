import { eq } from 'drizzle-orm'
import { parseForm, wordFormProblem, type Form } from '@paperwright/runtime'
import type { Database } from '../db/database.ts'
import { forms, formSeeds, formVersions } from '../db/schema.ts'
import { hashOf } from './publish-form.ts'
import type { LibraryFile } from './read-library.ts'

/**
 * Puts shipped forms into the database: new ones as version 1, changed ones as the next version unless the office has
 * published its own, beside which the shipped one is kept and offered. A file with faults is left out and named; the
 * others come in all the same.
 */
export async function seedForms(
  db: Database,
  files: readonly LibraryFile[],
  { now, warn }: { now: Date; warn: (message: string) => void },
): Promise<void> {
  const published = await hashesIn(db, formVersions)
  const shipped = await hashesIn(db, formSeeds)
  for (const { path, text } of files) {
    const hash = hashOfText(text)
    if (hash !== undefined && shipped.has(hash)) continue
    // Checking a form takes a while; what was published as it is was checked then.
    const isChecked = hash !== undefined && published.has(hash)
    const { form, problems } = isChecked ? { form: JSON.parse(text) as Form } : parseForm(text)
    if (form) await shipForm(db, form, now)
    else for (const problem of problems.slice(0, 5)) warn(`${path}: ${wordFormProblem(problem, 'en')}`)
  }
}

async function shipForm(db: Database, form: Form, now: Date): Promise<void> {
  const { id } = form['x-form']
  const document = JSON.stringify(form)
  const hash = hashOf(form)
  await db.transaction(async (tx) => {
    await tx.insert(forms).values({ id, origin: 'seed', createdAt: now }).onConflictDoNothing()
    // The form's row is the lock that keeps a publisher from taking the same number.
    const [known] = await tx.select().from(forms).where(eq(forms.id, id)).for('update')
    if (known?.origin !== 'seed') return
    await tx
      .insert(formSeeds)
      .values({ formId: id, document, hash })
      .onConflictDoUpdate({ target: formSeeds.formId, set: { document, hash } })
    const versions = await tx
      .select({ version: formVersions.version, hash: formVersions.hash })
      .from(formVersions)
      .where(eq(formVersions.formId, id))
    if (known.customised || versions.some((one) => one.hash === hash)) return
    const version = Math.max(0, ...versions.map((one) => one.version)) + 1
    await tx.insert(formVersions).values({ formId: id, version, document, hash, publishedAt: now })
  })
}

async function hashesIn(
  db: Database,
  table: typeof formVersions | typeof formSeeds,
): Promise<ReadonlySet<string>> {
  return new Set((await db.select({ hash: table.hash }).from(table)).map(({ hash }) => hash))
}

/** The hash of a file's document as it is; undefined where the file is no JSON. */
function hashOfText(text: string): string | undefined {
  try {
    return hashOf(JSON.parse(text) as Form)
  } catch {
    return undefined
  }
}
