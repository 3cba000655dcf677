import { checkReport, wordReportProblem, type Report, type ReportProblem } from '@paperwright/runtime'
import { Invalid } from '../../errors.ts'
import { requireDraftDocument } from '../../library/require-draft-document.ts'
import type { Services } from '../../services.ts'
import { findForms } from './find-forms.ts'

/** What is wrong with a report document over the forms as they are, in words. */
export async function checkReportDocument(
  { forms }: Pick<Services, 'forms'>,
  document: unknown,
): Promise<(ReportProblem & { message: string })[]> {
  const problems = checkReport(document, await findForms(forms, document))
  return problems.map((problem) => ({ ...problem, message: wordReportProblem(problem, 'zh') }))
}

/** A document that is a report without faults; refused with all that is wrong otherwise. */
export async function requireSoundReport(
  services: Pick<Services, 'forms'>,
  document: unknown,
): Promise<Report> {
  const problems = await checkReportDocument(services, requireDraftDocument(document))
  if (problems.length === 0) return document as Report
  throw new Invalid('The report has problems that must be mended before it can be used.', problems)
}
