import type { Json, JsonObject } from '@paperwright/runtime'
import { auditValues, recordHash } from '../audit/audit-entry.ts'
import { Conflict, Outdated } from '../errors.ts'
import { newId } from '../new-id.ts'
import type { Acting } from '../services.ts'
import { requireSeen, requireSubmission, type SeenSubmission } from './get-submission.ts'
import { toSubmission, type Submission } from './submission.ts'

/** A submission that someone may change, at this revision; refused where it is no longer the newest, or void. */
export async function requireChangeable(
  acting: Acting,
  { id, revision }: { id: string; revision: number },
): Promise<SeenSubmission> {
  const seen = await requireSeen(acting, id, 'edit')
  const { row, form, limits } = seen
  if (row.revision !== revision) throw outdated(toSubmission(row, form, limits.hidden))
  if (row.state === 'void')
    throw new Conflict('This record is void and can no longer be changed.', { code: 'void' })
  return seen
}

export interface Change {
  kind: 'corrected' | 'voided'
  state: 'corrected' | 'void'
  record: JsonObject
  /** Null leaves the words for finding it as they are. */
  search: string | null
  reason: string
  /** The ids of the files that the record names. */
  files: readonly string[]
  /** What the audit log keeps beside the reason. */
  details: Record<string, Json>
}

/** Stores a change with its event and its entry in the audit log. */
export async function storeChange(
  acting: Acting,
  { row, form, limits }: SeenSubmission,
  { kind, state, record, search, reason, files, details }: Change,
): Promise<Submission> {
  const { clock, actor, statements } = acting
  const { id, formId, revision } = row
  const at = clock()
  const [event] = await statements.save.execute({
    id,
    revision,
    record,
    search,
    state,
    kind,
    reason,
    at,
    files: JSON.stringify(files),
    actor: actor.id,
    eventId: newId(at),
    ...auditValues({
      action: `record.${kind}`,
      actor,
      at,
      formId,
      submissionId: id,
      details: { revision: revision + 1, reason, ...details, record: recordHash(record) },
    }),
  })
  // Someone else was faster between the look and the save.
  if (!event) throw outdated(await requireSubmission(acting, id))
  const after = { ...row, revision: event.revision, state, record: event.record, updatedAt: event.at }
  return toSubmission(after, form, limits.hidden)
}

function outdated(current: Submission): Outdated {
  return new Outdated('Someone saved another change of this record meanwhile.', { current })
}
