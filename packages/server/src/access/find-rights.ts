import {
  fieldLimitsOf,
  ownRightsOf,
  rightsOf,
  type FieldLimits,
  type OwnRights,
  type Rights,
} from '@paperwright/runtime/kit'
import { forms } from '../db/schema.ts'
import type { Acting } from '../services.ts'
import { findAccessNow, readAllAccess } from './find-access.ts'

type Asking = Pick<Acting, 'db' | 'actor'>

/** What the one who asks may do with a form's records. */
export async function findRights({ db, actor }: Asking, formId: string): Promise<OwnRights> {
  const { access } = await findAccessNow(db, formId)
  return ownRightsOf(access, actor)
}

/** What the one who asks may do with the records of any form. */
export interface EveryRight {
  /** By form, each that there is. */
  all: ReadonlyMap<string, Rights>
  of(formId: string): Rights
  limitsOf(formId: string): FieldLimits
}

export async function readRights({ db, actor }: Asking): Promise<EveryRight> {
  const [accessOf, ids] = await Promise.all([readAllAccess(db), db.select({ id: forms.id }).from(forms)])
  const of = (formId: string) => rightsOf(accessOf(formId), actor)
  return {
    all: new Map(ids.map(({ id }) => [id, of(id)])),
    of,
    limitsOf: (formId) => fieldLimitsOf(accessOf(formId), actor),
  }
}
