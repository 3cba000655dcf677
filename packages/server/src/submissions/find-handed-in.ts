import { Conflict, Gone } from '../errors.ts'
import type { Acting } from '../services.ts'
import type { SubmissionRow } from './submission.ts'

type Asking = Pick<Acting, 'statements' | 'actor'>

/** The record that a draft of one's own became, as it stands now. */
export async function findHandedIn(
  { statements, actor }: Asking,
  draft: string,
): Promise<SubmissionRow | undefined> {
  const [found] = await statements.byDraft.execute({ actor: actor.id, draft })
  return found?.submission
}

/** Refused (410) where a draft of one's own was handed in, with the record that it became. */
export async function requireNotHandedIn(asking: Asking, draft: string): Promise<void> {
  const row = await findHandedIn(asking, draft)
  if (!row) return
  const { id, number } = row
  throw new Gone(`This draft was handed in as ${number}.`, {
    code: 'handed-in',
    submission: { id, number },
  })
}

/** Refused where a draft of one's own is one of another form. */
export async function requireDraftOfForm(
  { statements, actor }: Asking,
  { draft, formId }: { draft: string; formId: string },
): Promise<void> {
  const [found] = await statements.formOfDraft.execute({ actor: actor.id, draft })
  if (found && found.formId !== formId) throw ofAnotherForm()
}

export function ofAnotherForm(): Conflict {
  return new Conflict('This draft is one of another form.')
}
