import type { AuditItem, Verification } from '@paperwright/server'
import { queryOptions } from '@tanstack/react-query'
import { api } from './client.ts'
import { readAnswer } from './read-answer.ts'

/** What is asked of the audit log; moments in ISO 8601, `to` not included. */
export interface AuditFilter {
  from?: string
  to?: string
  actor?: string
  /** One or several, between commas. */
  action?: string
  formId?: string
  submissionId?: string
  /** A batch or an import: what it did to single records. */
  partOf?: string
}

export interface AuditPage {
  entries: AuditItem[]
  /** The cursor of the page after this one. */
  next: number | null
}

/** Newest first. */
export const listAudit = (filter: AuditFilter, { cursor, limit }: { cursor?: number; limit: number }) =>
  readAnswer<AuditPage>(
    api.audit.$get({
      query: { ...filter, limit: String(limit), ...(cursor !== undefined && { cursor: String(cursor) }) },
    }),
  )

/** The same as a file for spreadsheet programs. */
export const auditFileUrl = (filter: AuditFilter) =>
  `/api/audit/export?${new URLSearchParams(Object.entries(filter))}`

/** Reads the whole log anew; `expect` is a fingerprint noted earlier, which must stand in it. */
export const verifyAudit = (expect: string) =>
  readAnswer<Verification>(api.audit.verify.$get({ query: expect === '' ? {} : { expect } }))

/** Someone whom the log tells of. */
export type Named = Awaited<ReturnType<typeof listNamed>>[number]

const listNamed = async () => (await readAnswer(api.audit.people.$get())).people

export const auditPeopleQuery = queryOptions({ queryKey: ['audit', 'people'], queryFn: listNamed })
