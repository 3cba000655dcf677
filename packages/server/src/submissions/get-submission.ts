import type { Form } from '@paperwright/runtime'
import type { OwnRights, Right } from '@paperwright/runtime/kit'
import type { FormLimits } from '../access/form-limits.ts'
import { requireRight } from '../access/require-right.ts'
import { isWithinRules, sees } from '../access/sight.ts'
import { Forbidden, NotFound } from '../errors.ts'
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

/** Refused (403) where someone may not do this with any record of the form; there is none (404) where it is out of their reach. */
export async function requireSeen(
  acting: Acting,
  id: string,
  ...needed: readonly Right[]
): Promise<SeenSubmission> {
  const { statements, forms, actor } = acting
  const [row] = await statements.byId.execute({ id })
  if (!row) throw new NotFound(`There is no submission ${id}.`)
  const { rights, limits } = await requireRight(acting, row.formId, 'see', ...needed)
  if (!sees(rights, actor, row)) throw new NotFound(`There is no submission ${id}.`)
  const mayEdit = rights.edit && isWithinRules(rights, actor, row)
  if (needed.includes('edit') && !mayEdit) throw new Forbidden(BY_POST_ALONE, { right: 'edit' })
  const { document: form } = await forms.requireVersion(row.formId, row.formVersion)
  return {
    rights: { ...rights, edit: mayEdit },
    limits: limits.at(row.formVersion),
    everywhere: limits,
    row,
    form,
  }
}

export async function requireSubmission(acting: Acting, id: string): Promise<Submission> {
  const { row, form, limits } = await requireSeen(acting, id)
  return toSubmission(row, form, limits.hidden)
}
