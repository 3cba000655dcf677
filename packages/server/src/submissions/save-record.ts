import { Outdated } from '../errors.ts'
import { newId } from '../new-id.ts'
import type { Services } from '../services.ts'
import { requireSubmission } from './get-submission.ts'
import { requireSoundRecord } from './require-sound-record.ts'
import type { Submission } from './submission.ts'

/** Stores a change of a record, checked against the version it was filled on; refused where `revision` is no longer the newest. */
export async function saveRecord(
  services: Services,
  { id, revision, record: input }: { id: string; revision: number; record: unknown },
): Promise<Submission> {
  const { clock, forms, statements } = services
  const before = await requireSubmission(services, id)
  if (before.revision !== revision) throw outdated(before)
  const { document } = await forms.requireVersion(before.formId, before.formVersion)
  const record = requireSoundRecord(document, input)
  const at = clock()
  const [event] = await statements.save.execute({ id, revision, record, at, eventId: newId(at) })
  // Someone else was faster between the look and the save.
  if (!event) throw outdated(await requireSubmission(services, id))
  return { ...before, revision: event.revision, record: event.record, updatedAt: event.at.toISOString() }
}

function outdated(current: Submission): Outdated {
  return new Outdated('Someone saved another change of this record meanwhile.', { current })
}
