import type { Form } from '@paperwright/runtime'
import type { OwnRights, Right } from '@paperwright/runtime/kit'
import type { FormLimits } from '../access/form-limits.ts'
import { requireRight } from '../access/require-right.ts'
import { sees } from '../access/sight.ts'
import { NotFound } from '../errors.ts'
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
  if (!sees(rights.see, actor, row)) throw new NotFound(`There is no submission ${id}.`)
  const { document: form } = await forms.requireVersion(row.formId, row.formVersion)
  return { rights, limits: limits.at(row.formVersion), everywhere: limits, row, form }
}

export async function requireSubmission(acting: Acting, id: string): Promise<Submission> {
  const { row, form, limits } = await requireSeen(acting, id)
  return toSubmission(row, form, limits.hidden)
}
