import type { Report } from '@paperwright/runtime'
import { publishDocument, type Publication } from '../../library/publish-document.ts'
import type { Acting } from '../../services.ts'
import type { ReportVersion } from '../report-store.ts'
import { requireSoundReport } from './check-report-document.ts'

/** Publishes a document as the next version of its report; refused with all that is wrong where it has faults. */
export async function publishReport(
  acting: Acting,
  { document, ...publication }: Omit<Publication<Report>, 'document'> & { document: unknown },
): Promise<ReportVersion> {
  const report = await requireSoundReport(acting, document)
  return publishDocument(acting, { ...publication, document: report, store: acting.reports })
}
