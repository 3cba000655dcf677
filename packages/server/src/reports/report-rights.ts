import { EVERY_FORM, hasRight, type Right } from '@paperwright/runtime/kit'
import type { Report } from '@paperwright/runtime/report'
import { readRights, type EveryRight } from '../access/find-rights.ts'
import { Forbidden } from '../errors.ts'
import type { Acting } from '../services.ts'
import { formsOf } from './run/read-forms.ts'

/** What may be done with a report: see it, print and issue it, take its tables away as a file. */
export const reportRightNames = ['see', 'print', 'export'] as const satisfies readonly Right[]
export type ReportRight = (typeof reportRightNames)[number]

/** What someone may do with a report: what they may do with the records of all forms that it reads. */
export type ReportRights = Record<ReportRight, boolean>

/** A report over every form is one over all forms that its reader sees. */
export function reportRightsOf(report: Report, reader: EveryRight): ReportRights {
  const ofSeen = [...reader.all.values()].filter((rights) => hasRight(rights, 'see'))
  const rights = formsOf(report).flatMap((form) => (form === EVERY_FORM ? ofSeen : [reader.of(form)]))
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
  acting: Pick<Acting, 'db' | 'forms' | 'actor'>,
  report: Report,
  needed: ReportRight,
): Promise<ReportRights> {
  const rights = reportRightsOf(report, await readRights(acting))
  if (!rights.see) throw new Forbidden(REFUSALS.see, { right: 'see' })
  if (!rights[needed]) throw new Forbidden(REFUSALS[needed], { right: needed })
  return rights
}
