import { createHash } from 'node:crypto'
import type { JsonObject, Locale } from '@paperwright/runtime'
import type { Report, ReportResult } from '@paperwright/runtime/report'
import type { ReportIssue } from '@paperwright/runtime/report-paper'
import { makePrint, type PrintedFile, type Printing } from '../prints/make-print.ts'
import type { PrintSubject } from '../prints/print.ts'
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
  printing: Printing & Pick<Acting, 'forms'>,
  of: PrintSubject,
  print: ReportPrint,
): Promise<PrintedFile> {
  const { fills, title: name } = print.report
  const filled = fills && (await printing.forms.requireNewest(fills.form)).document
  return makePrint(printing, { of, job: { ...print, ...(filled && { filled }) }, name })
}

/** The paper of a report as it is now, not issued; that it was printed is written down. */
export async function printReport(
  acting: Acting,
  { id, parameters, locale }: { id: string; parameters: JsonObject; locale: Locale },
): Promise<PrintedFile> {
  const { document: report, version, result } = await runNewest(acting, { id, parameters, needed: 'print' })
  return printResult(acting, { what: 'report', id, version }, { report, result, locale })
}

/** Tells two prints apart: SHA-256, in hexadecimal. */
export function hashOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
