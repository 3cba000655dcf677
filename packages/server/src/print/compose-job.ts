import { composeSheet, type PaperDocument } from '@paperwright/runtime'
import type { PrintJob } from './print-job.ts'

/** Lays out the pages of a job. What reports need for their charts is loaded with the first of them. */
export async function composeJob(job: PrintJob): Promise<PaperDocument> {
  if (!('report' in job || 'list' in job)) return composeSheet(job)
  const { composeList, composeReport } = await import('@paperwright/runtime/report-paper')
  if ('list' in job) return composeList(job.list)
  const { filled, ...input } = job
  return composeReport({ ...input, form: () => filled })
}
