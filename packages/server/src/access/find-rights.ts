import { limitPlacesOf, rightsOf, type HeldRights } from '@paperwright/runtime/kit'
import { forms } from '../db/schema.ts'
import type { Acting } from '../services.ts'
import { findAccessNow, readAllAccess } from './find-access.ts'
import { findLimits, type FormLimits } from './form-limits.ts'

type Asking = Pick<Acting, 'db' | 'forms' | 'actor'>

/** What someone may do with the records of a form. */
export interface FoundRights {
  rights: HeldRights
  limits: FormLimits
}

/** Of an archived form nobody begins a record, whatever else they may. */
function whileArchived(rights: HeldRights, isArchived: boolean): HeldRights {
  return isArchived ? { ...rights, fill: false } : rights
}

/** What the one who asks may do with a form's records. */
export async function findRights(asking: Asking, formId: string): Promise<FoundRights> {
  const { db, actor } = asking
  const { access, isArchived } = await findAccessNow(db, formId)
  const limits = await findLimits(asking, formId, limitPlacesOf(access, actor))
  return { rights: whileArchived(rightsOf(access, actor), isArchived), limits }
}

/** What the one who asks may do with the records of any form. */
export interface EveryRight {
  /** By form, each that there is. */
  all: ReadonlyMap<string, HeldRights>
  of(formId: string): HeldRights
  limitsOf(formId: string): Promise<FormLimits>
}

export async function readRights(asking: Asking): Promise<EveryRight> {
  const { db, actor } = asking
  const [accessOf, known] = await Promise.all([
    readAllAccess(db),
    db.select({ id: forms.id, standing: forms.standing }).from(forms),
  ])
  const archived = new Set(known.flatMap(({ id, standing }) => (standing === 'archived' ? [id] : [])))
  const of = (formId: string) => whileArchived(rightsOf(accessOf(formId), actor), archived.has(formId))
  return {
    all: new Map(known.map(({ id }) => [id, of(id)])),
    of,
    limitsOf: (formId) => findLimits(asking, formId, limitPlacesOf(accessOf(formId), actor)),
  }
}
