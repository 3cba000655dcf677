import type { AuditEvent } from '../audit/audit-entry.ts'
import type { PrintJob } from '../print/print-job.ts'

/** Paper that someone asks for. */
export interface Print {
  of: PrintSubject
  job: PrintJob
  /** What its file is called, without ending. */
  name: string
}

/** What stands on the paper. */
export type PrintSubject =
  | { what: 'record'; formId: string; id: string; revision: number }
  /** A form's sheet without a record; with a number where one was given out for it. */
  | { what: 'blank'; formId: string; number?: string }
  /** The records of a form that were found, as they are listed; with what narrowed them, in words. */
  | { what: 'list'; formId: string; count: number; search?: string; filters: readonly string[] }
  /** A document under work, stored or not. */
  | { what: 'proof' }
  | { what: 'report'; id: string; version: number }
  /** A report that is being issued, under a number. */
  | { what: 'issue'; id: string; number: string }

type Entry = Omit<AuditEvent, 'actor' | 'at'>

/** What the audit log keeps of each print; null where nothing of the office leaves it, or another entry tells. */
const ENTRIES: {
  [What in PrintSubject['what']]: ((subject: Extract<PrintSubject, { what: What }>) => Entry) | null
} = {
  record: ({ formId, id, revision }) => ({
    action: 'record.printed',
    formId,
    submissionId: id,
    details: { revision },
  }),
  list: ({ formId, count, search, filters }) => ({
    action: 'list.printed',
    formId,
    details: {
      count,
      ...(search !== undefined && { search }),
      ...(filters.length > 0 && { filters: [...filters] }),
    },
  }),
  blank: null,
  proof: null,
  report: ({ id, version }) => ({
    action: 'report.exported',
    details: { report: id, version, format: 'pdf' },
  }),
  issue: null,
}

/** What the audit log keeps of prints, each; `batch` is the one that they were made in. */
export function printEntries(
  subjects: readonly PrintSubject[],
  { batch, ...told }: Pick<AuditEvent, 'actor' | 'at'> & { batch?: string },
): AuditEvent[] {
  return subjects.flatMap((subject) => {
    const entry = (ENTRIES[subject.what] as ((one: PrintSubject) => Entry) | null)?.(subject)
    if (!entry) return []
    return [{ ...entry, ...told, details: { ...entry.details, ...(batch !== undefined && { batch }) } }]
  })
}
