import { Conflict } from '../errors.ts'
import type { Services } from '../services.ts'
import type { RecordAct } from './record-act.ts'
import type { RecordRow } from './record-row.ts'

type Asking = Pick<Services, 'statements'>

/** The record that a draft of someone's became, as it stands now. */
export async function findHandedIn(
  { statements }: Asking,
  { owner, draft }: { owner: string; draft: string },
): Promise<RecordRow | undefined> {
  const [found] = await statements.byDraft.execute({ actor: owner, draft })
  return found?.row
}

/**
 * The record that the same brought before, as it stands now: the one that this draft became, or the first that a request
 * under this key stored. Refused where either was for something else.
 */
export async function findStored(
  asking: Asking,
  { by, formId, from: { draft, key } = {} }: Pick<RecordAct, 'by' | 'from'> & { formId: string },
): Promise<RecordRow | undefined> {
  const handedIn = draft === undefined ? undefined : await findHandedIn(asking, { owner: by.id, draft })
  if (handedIn && handedIn.formId !== formId) throw ofAnotherForm()
  if (handedIn || !key) return handedIn
  const [found] = await asking.statements.byKey.execute({ actor: by.id, key: key.key })
  if (found && found.hash !== key.hash)
    throw new Conflict('This Idempotency-Key was used for another request.')
  return found?.row
}

export function ofAnotherForm(): Conflict {
  return new Conflict('This draft is one of another form.')
}
