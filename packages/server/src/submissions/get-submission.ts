import { eq } from 'drizzle-orm'
import { submissions } from '../db/schema.ts'
import { NotFound } from '../errors.ts'
import type { Services } from '../services.ts'
import { toSubmission, type Submission } from './submission.ts'

export async function requireSubmission({ db }: Services, id: string): Promise<Submission> {
  const [row] = await db.select().from(submissions).where(eq(submissions.id, id))
  if (!row) throw new NotFound(`There is no submission ${id}.`)
  return toSubmission(row)
}
