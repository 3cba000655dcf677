import { parseForm, wordFormProblem } from '@paperwright/runtime'
import type { Database } from '../db/database.ts'
import { seedDocuments, type LibraryFile } from '../library/seed-documents.ts'
import { FormStore } from './form-store.ts'

/** Puts shipped forms into the database. A file with faults is left out and named. */
export async function seedForms(
  db: Database,
  files: readonly LibraryFile[],
  { now, warn }: { now: Date; warn: (message: string) => void },
): Promise<void> {
  await seedDocuments(db, {
    store: new FormStore(db),
    files,
    now,
    warn,
    check(text) {
      const { form, problems = [] } = parseForm(text)
      return { document: form, faults: problems.map((problem) => wordFormProblem(problem, 'en')) }
    },
  })
}
