import type { JsonObject } from '@paperwright/runtime'
import { isEnded, type Verb } from '@paperwright/runtime/kit'
import { Conflict, Outdated } from '../errors.ts'
import type { FoundRights } from '../access/find-rights.ts'
import { tellAlike } from '../unique/require-unlike.ts'
import { append } from '../records/append.ts'
import { followChange } from '../chains/follow-record.ts'
import type { Acting } from '../services.ts'
import { requireSeen, requireSubmission, type SeenSubmission } from './get-submission.ts'
import { toSubmission, type Submission } from './submission.ts'

/** A submission that someone may change, at this revision; refused where it is no longer the newest, or void. */
export async function requireChangeable(
  acting: Acting,
  { id, revision, right = 'edit' }: { id: string; revision: number; right?: 'edit' | 'void' },
): Promise<SeenSubmission> {
  const seen = await requireSeen(acting, id, right)
  const { row, form, limits } = seen
  if (row.revision !== revision) throw outdated(toSubmission(row, form, limits.hidden))
  if (isEnded(row.state)) throw ended()
  return seen
}

/** Does something to a record as it was seen; refused where someone else was faster. */
export async function changeRecord(
  acting: Acting,
  seen: SeenSubmission,
  change: {
    kind: Verb
    record: JsonObject
    reason: string
    /** Of a move: the department that it goes to. */
    department?: string
    /** The ids of the files that the record names. */
    files?: readonly string[]
  },
): Promise<Submission> {
  const { row: on, form, limits } = seen
  const { clock, actor: by } = acting
  const version = { id: on.formId, version: on.formVersion, document: form }
  const { kind, record } = change
  const signing =
    kind === 'corrected' || kind === 'voided'
      ? await followChange(acting, { on, form: version, record, kind })
      : undefined
  const act = { ...change, by, at: clock(), form: version, on, ...(signing && { signing }) }
  const [stored] = await append(acting, [act])
  const { row, refusal } = stored!
  if (row) return toSubmission(row, form, limits.hidden)
  if (refusal.code === 'outdated') throw outdated(await requireSubmission(acting, on.id))
  if (refusal.code === 'alike')
    return tellAlike(acting, { form: version, record: change.record, own: ownOf(seen), stored: on })
  throw refusal.code === 'state' ? ended() : new Error(`The act was refused: ${refusal.code}.`)
}

/** What someone may do with all records of the form, of what was asked for one. */
export function ownOf({ rights, everywhere: limits }: SeenSubmission): FoundRights {
  return { rights, limits }
}

function ended(): Conflict {
  return new Conflict('This record is void and can no longer be changed.', { code: 'void' })
}

function outdated(current: Submission): Outdated {
  return new Outdated('Someone saved another change of this record meanwhile.', { current })
}
