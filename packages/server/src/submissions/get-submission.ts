import type { Form } from '@paperwright/runtime'
import { hasRight, withRecord, type HeldRights, type OwnRights } from '@paperwright/runtime/kit'
import type { FormLimits } from '../access/form-limits.ts'
import { findRights } from '../access/find-rights.ts'
import { REFUSALS } from '../access/require-right.ts'
import { isWithinRules, sees } from '../access/sight.ts'
import { Forbidden, NotFound } from '../errors.ts'
import { hasPart } from '../chains/has-part.ts'
import type { RecordRow } from '../records/record-row.ts'
import type { Acting } from '../services.ts'
import { toSubmission, type Submission } from './submission.ts'

/** A submission that someone may see, whole, with what they may do with it. What they may not know is still in it. */
export interface SeenSubmission extends OwnRights {
  /** The same at every version: what happened to it may have been on another. */
  everywhere: FormLimits
  row: RecordRow
  /** The version that it was filled on. */
  form: Form
}

const BY_POST_ALONE =
  'You see this record by the reach of your post; the rules of the form do not let you change it.'
const OF_SOMEONE_ELSE = 'This record was submitted by someone else. You can change only those you submitted.'

/** Refused (403) where someone may not do this with any record of the form, or not with this one; there is none (404) where it is out of their reach. */
export async function requireSeen(
  acting: Acting,
  id: string,
  needed?: 'print' | 'edit' | 'void',
): Promise<SeenSubmission> {
  const { statements, forms, actor } = acting
  const [row] = await statements.byId.execute({ id })
  if (!row) throw new NotFound(`There is no submission ${id}.`)
  const { rights: ofForm, limits } = await findRights(acting, row.formId)
  const isReached = hasRight(ofForm, 'see') && sees(ofForm, actor, row)
  const seenWith = async (rights: HeldRights): Promise<SeenSubmission> => {
    const { document: form } = await forms.requireVersion(row.formId, row.formVersion)
    return { rights, limits: limits.at(row.formVersion), everywhere: limits, row, form }
  }
  // Whoever is asked for a signature, or had a part in them, reads it, where nothing else lets them.
  if (!needed && !isReached && (await hasPart(acting, id)))
    return seenWith({ ...ofForm, own: false, edit: false, void: false })
  if (!hasRight(ofForm, 'see')) throw new Forbidden(REFUSALS.see, { right: 'see' })
  const rights = ofRecord(ofForm, actor, row)
  // What nobody may is said before what is out of reach, whichever record it is.
  if (needed && !withRecord(ofForm, { isOwn: true })[needed])
    throw new Forbidden(REFUSALS[needed], { right: needed })
  if (!isReached) throw new NotFound(`There is no submission ${id}.`)
  if (needed && !rights[needed])
    throw new Forbidden(ofForm[needed] ? BY_POST_ALONE : OF_SOMEONE_ELSE, { right: needed })
  return seenWith(rights)
}

/** What is seen by the reach of a post alone is not changed. */
function ofRecord(rights: HeldRights, actor: Acting['actor'], row: RecordRow): HeldRights {
  const held = withRecord(rights, { isOwn: row.createdBy === actor.id })
  return isWithinRules(rights, actor, row) ? held : { ...held, edit: false, void: false }
}

export async function requireSubmission(acting: Acting, id: string): Promise<Submission> {
  const { row, form, limits } = await requireSeen(acting, id)
  return toSubmission(row, form, limits.hidden)
}
