import { Gone } from '../errors.ts'
import { findHandedIn, ofAnotherForm } from '../records/find-stored.ts'
import type { Acting } from '../services.ts'

type Asking = Pick<Acting, 'statements' | 'actor'>

/** Refused (410) where a draft of one's own was handed in, with the record that it became. */
export async function requireNotHandedIn(asking: Asking, draft: string): Promise<void> {
  const row = await findHandedIn(asking, { owner: asking.actor.id, draft })
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
