import { createHash } from 'node:crypto'
import type { JsonObject, Locale, Report, ReportResult } from '@paperwright/runtime'
import type { ReportIssue } from '@paperwright/runtime/report'
import { appendAudit } from '../audit/append-audit.ts'
import type { Acting } from '../services.ts'
import { runNewest } from './run-newest.ts'

/** Whatever is printed of a report: its answer, and what it was issued under. */
export interface ReportPrint {
  report: Report
  result: ReportResult
  locale: Locale
  issue?: ReportIssue
}

/** The paper of a report's answer. */
export async function printResult(
  { printer, forms, actor }: Pick<Acting, 'printer' | 'forms' | 'actor'>,
  print: ReportPrint,
): Promise<Uint8Array> {
  const { fills } = print.report
  const filled = fills && (await forms.requireNewest(fills.form)).document
  return printer.print({ ...print, ...(filled && { filled }) }, actor.id)
}

/** The paper of a report as it is now, not issued; that it was printed is written down. */
export async function printReport(
  acting: Acting,
  { id, parameters, locale }: { id: string; parameters: JsonObject; locale: Locale },
): Promise<{ bytes: Uint8Array; name: string }> {
  const { document: report, version, result } = await runNewest(acting, { id, parameters, needed: 'print' })
  const bytes = await printResult(acting, { report, result, locale })
  await appendAudit(acting.db, {
    action: 'report.exported',
    actor: acting.actor,
    at: acting.clock(),
    details: { report: id, version, format: 'pdf' },
  })
  return { bytes, name: report.title }
}

/** Tells two prints apart: SHA-256, in hexadecimal. */
export function hashOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
