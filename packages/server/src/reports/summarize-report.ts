import type { Report } from '@paperwright/runtime/report'
import { formsOf } from '../pointing/forms-of.ts'

/** A report as the library lists it. */
export interface ReportSummary {
  id: string
  code?: string
  domain?: string
  title: string
  titleEn?: string
  description?: string
  version: number
  /** The forms whose records it reads. */
  forms: string[]
}

export function summarizeReport(report: Report, version: number): ReportSummary {
  const { id, code, domain, title, description, words } = report
  const titleEn = words?.en?.[title]
  return {
    id,
    ...(code !== undefined && { code }),
    ...(domain !== undefined && { domain }),
    title,
    ...(titleEn !== undefined && { titleEn }),
    ...(description !== undefined && { description }),
    version,
    forms: formsOf(report),
  }
}
