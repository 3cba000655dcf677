import {
  applyAct,
  VERBS,
  verbs,
  type Json,
  type JsonObject,
  type RecordState,
  type Verb,
} from '@paperwright/runtime'
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
  if (isEnded(row.state)) throw ended()
  return seen
}

export interface Change {
  kind: Exclude<Verb, 'submitted'>
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
  { kind, record, search, reason, files, details }: Change,
): Promise<Submission> {
  const { clock, actor, statements } = acting
  const { id, formId, formVersion, revision } = row
  const { standing, refusal } = applyAct(row, { kind, on: revision, record, formVersion, reason })
  if (refusal) throw refusal.code === 'state' ? ended() : new Error(`The act was refused: ${refusal.code}.`)
  const at = clock()
  const [event] = await statements.save.execute({
    id,
    revision,
    record: standing.record,
    search,
    state: standing.state,
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
      details: { revision: standing.revision, reason, ...details, record: recordHash(standing.record) },
    }),
  })
  // Someone else was faster between the look and the save.
  if (!event) throw outdated(await requireSubmission(acting, id))
  const after = { ...row, ...standing, updatedAt: event.at }
  return toSubmission(after, form, limits.hidden)
}

/** Nothing more can be done to it. */
function isEnded(state: RecordState): boolean {
  return verbs.every((verb) => !VERBS[verb].from.includes(state))
}

function ended(): Conflict {
  return new Conflict('This record is void and can no longer be changed.', { code: 'void' })
}

function outdated(current: Submission): Outdated {
  return new Outdated('Someone saved another change of this record meanwhile.', { current })
}
