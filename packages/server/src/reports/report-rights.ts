import { EVERY_FORM, hasRight, rightsOf, type Report, type Right, type Rights } from '@paperwright/runtime'
import { readAllAccess } from '../access/find-access.ts'
import { forms } from '../db/schema.ts'
import { Forbidden } from '../errors.ts'
import type { Acting } from '../services.ts'
import { formsOf } from './run/read-forms.ts'

/** What may be done with a report: see it, print and issue it, take its tables away as a file. */
export const reportRightNames = ['see', 'print', 'export'] as const satisfies readonly Right[]
export type ReportRight = (typeof reportRightNames)[number]

/** What someone may do with a report: what they may do with the records of all forms that it reads. */
export type ReportRights = Record<ReportRight, boolean>

/** What someone may do with the records of any form. */
export interface ReaderRights {
  of(formId: string): Rights
  /** Of the forms whose records they see at all. */
  ofSeen: readonly Rights[]
  /** Whether they see all records of all forms. */
  seesEverything: boolean
}

export async function readReaderRights({ db, actor }: Pick<Acting, 'db' | 'actor'>): Promise<ReaderRights> {
  const [accessOf, ids] = await Promise.all([readAllAccess(db), db.select({ id: forms.id }).from(forms)])
  const of = (formId: string) => rightsOf(accessOf(formId), actor)
  const all = ids.map(({ id }) => of(id))
  return {
    of,
    ofSeen: all.filter((rights) => hasRight(rights, 'see')),
    seesEverything: all.every(({ see }) => see === 'all'),
  }
}

/** A report over every form is one over all forms that its reader sees. */
export function reportRightsOf(report: Report, reader: ReaderRights): ReportRights {
  const read = formsOf(report)
  const rights = read.flatMap((form) => (form === EVERY_FORM ? reader.ofSeen : [reader.of(form)]))
  const may = (right: ReportRight) =>
    rights.length > 0 && rights.every((one) => hasRight(one, 'see') && hasRight(one, right))
  return { see: may('see'), print: may('print'), export: may('export') }
}

const REFUSALS: Record<ReportRight, string> = {
  see: 'You may not see the records of a form that this report reads.',
  print: 'You may not print the records of a form that this report reads.',
  export: 'You may not export the records of a form that this report reads.',
}

/** Refuses whoever may not do this. Fields that are hidden from someone are the run's to refuse. */
export async function requireReportRight(
  acting: Pick<Acting, 'db' | 'actor'>,
  report: Report,
  needed: ReportRight,
): Promise<ReportRights> {
  const rights = reportRightsOf(report, await readReaderRights(acting))
  if (!rights.see) throw new Forbidden(REFUSALS.see, { right: 'see' })
  if (!rights[needed]) throw new Forbidden(REFUSALS[needed], { right: needed })
  return rights
}
