import { dayText } from '@paperwright/runtime/kit'
import { NotFound } from '../../errors.ts'
import { readBlob } from '../../files/blob-store.ts'
import type { Acting } from '../../services.ts'
import { hashOfBytes, printResult } from '../print-report.ts'
import { requireIssued, requireIssuedRow, type WholeIssuedReport } from './find-issued.ts'

/**
 * The paper of an issued report, as it was printed then. Of a void one a print that says so; the paper itself stays as it
 * is in the file store, and is given out where it is asked for (`asIssued`).
 */
export async function readIssuedPaper(
  acting: Acting,
  { id, asIssued }: { id: string; asIssued: boolean },
): Promise<{ bytes: Uint8Array; name: string }> {
  const { row, voided } = await requireIssuedRow(acting, id)
  const { document } = await acting.reports.requireVersion(row.reportId, row.reportVersion)
  const name = `${document.title} ${row.number}`
  if (voided && !asIssued)
    return { bytes: await printVoid(acting, await requireIssued(acting, id)), name: `${name}（作废）` }
  const bytes = await readBlob(acting.blobs, row.file)
  if (!bytes)
    throw new NotFound('The paper of this report is gone from the file store: restore it from a backup.')
  if (hashOfBytes(bytes) !== row.fileHash)
    throw new Error(`The paper of the issued report ${id} was changed.`)
  return { bytes, name: voided ? `${name}（作废）` : name }
}

async function printVoid(acting: Acting, issued: WholeIssuedReport): Promise<Uint8Array> {
  const { document: report, result, locale, number, issuedAt, issuedBy, voided } = issued
  const day = (at: string) => dayText({ at, zone: result.zone })
  const printed = await printResult(
    acting,
    { what: 'issue', id: issued.reportId, number },
    {
      report,
      result,
      locale,
      issue: {
        number,
        at: day(issuedAt),
        by: issuedBy ?? '',
        voided: { at: day(voided!.at), by: voided!.by ?? '', reason: voided!.reason },
      },
    },
  )
  return printed.bytes
}
