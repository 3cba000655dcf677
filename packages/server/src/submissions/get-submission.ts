import { NotFound } from '../errors.ts'
import type { Services } from '../services.ts'
import { toSubmission, type Submission } from './submission.ts'

export async function requireSubmission({ statements }: Services, id: string): Promise<Submission> {
  const [row] = await statements.byId.execute({ id })
  if (!row) throw new NotFound(`There is no submission ${id}.`)
  return toSubmission(row)
}
