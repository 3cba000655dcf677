import { EVERY_FORM, hasRight, resolveQuery, type Right, isAdminOf } from '@paperwright/runtime/kit'
import type { Form } from '@paperwright/runtime'
import type { Report } from '@paperwright/runtime/report'
import { readRights, type EveryRight } from '../access/find-rights.ts'
import { Forbidden } from '../errors.ts'
import { listLibrary } from '../library/list-library.ts'
import type { Acting } from '../services.ts'
import { readHistory } from './run/field-places.ts'
import { formsOf } from '../pointing/forms-of.ts'
import { isHidden, type ReportForm } from './run/read-forms.ts'
import { referencesOf } from './run/references-of.ts'

/** What may be done with a report: see it, print it, issue it, take its tables away as a file. */
export const reportRightNames = ['see', 'print', 'issue', 'export'] as const satisfies readonly Right[]
export type ReportRight = (typeof reportRightNames)[number]

/**
 * What someone may do with a report: what they may do with the records of all forms that it reads. Where a field that it
 * reads is hidden from them, nothing: its conditions, and not its figures alone, tell of that field.
 */
export type ReportRights = Record<ReportRight, boolean>

type Asking = Pick<Acting, 'db' | 'actor' | 'forms'>

/** What whoever asks may do with any report. */
export interface ReportReader {
  of(report: Report): ReportRights
  /** Whether a field that the report reads is hidden; also where it does not fit its forms any more. */
  isHidden(report: Report): boolean
}

export async function readReportRights(acting: Asking): Promise<ReportReader> {
  const reader = await readRights(acting)
  const limited = await readLimited(acting, reader)
  const listed = limited.size > 0 ? await listLibrary(acting, acting.forms) : []
  const forms = new Map(listed.map(({ id, document }) => [id, document]))
  const isClosed = (report: Report) => readsHidden(report, { limited, forms })
  return {
    isHidden: isClosed,
    of(report) {
      const given = givenBy(report, reader)
      if (!given.see || !isClosed(report)) return given
      return { see: false, print: false, issue: false, export: false }
    },
  }
}

/** By the rights on its forms. A report over every form is one over all forms that its reader sees. */
function givenBy(report: Report, reader: EveryRight): ReportRights {
  const ofSeen = [...reader.all.values()].filter((rights) => hasRight(rights, 'see'))
  const rights = formsOf(report).flatMap((form) => (form === EVERY_FORM ? ofSeen : [reader.of(form)]))
  const may = (right: ReportRight) =>
    rights.length > 0 && rights.every((one) => hasRight(one, 'see') && hasRight(one, right))
  return { see: may('see'), print: may('print'), issue: may('issue'), export: may('export') }
}

type Limited = Pick<ReportForm, 'history' | 'limits'>

/** The forms that something is hidden in, with their fields through their versions. */
async function readLimited(acting: Asking, reader: EveryRight): Promise<Map<string, Limited>> {
  const read = [...reader.all.keys()].map(async (id): Promise<[string, Limited][]> => {
    const limits = await reader.limitsOf(id)
    return limits.isOpen ? [] : [[id, { limits, history: await readHistory(acting, id) }]]
  })
  return new Map((await Promise.all(read)).flat())
}

function readsHidden(
  report: Report,
  { limited, forms }: { limited: ReadonlyMap<string, Limited>; forms: ReadonlyMap<string, Form> },
): boolean {
  return formsOf(report).some((id) => {
    const limits = limited.get(id)
    if (!limits) return false
    return Object.values(report.queries).some((query) => {
      const found = resolveQuery(query, (one) => forms.get(one), report.parameters)
      if ('problems' in found) return true
      return referencesOf(found.resolved, id).some((pointer) => isHidden(limits, pointer))
    })
  })
}

const REFUSALS: Record<ReportRight, string> = {
  see: 'You may not see the records of a form that this report reads.',
  print: 'You may not print the records of a form that this report reads.',
  issue: 'You may not issue reports over a form that this report reads.',
  export: 'You may not export the records of a form that this report reads.',
}

/** Refuses whoever may not know of a report: those who design reports read them all, without their figures. */
export async function requireReportReader(acting: Asking, report: Report): Promise<ReportRights> {
  if (!isAdminOf(acting.actor, 'forms')) return requireReportRight(acting, report, 'see')
  return (await readReportRights(acting)).of(report)
}

/** Refuses whoever may not do this. */
export async function requireReportRight(
  acting: Asking,
  report: Report,
  needed: ReportRight,
): Promise<ReportRights> {
  const reader = await readReportRights(acting)
  const rights = reader.of(report)
  if (rights[needed]) return rights
  if (!rights.see && reader.isHidden(report))
    throw new Forbidden('This report reads a field that is hidden from you.', {
      right: 'see',
      code: 'report-field-hidden',
    })
  const missing = rights.see ? needed : 'see'
  throw new Forbidden(REFUSALS[missing], { right: missing })
}
