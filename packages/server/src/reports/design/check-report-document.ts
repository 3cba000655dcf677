import { checkReportLimits } from '@paperwright/runtime/kit'
import { wordReportProblem, type Report, type ReportProblem } from '@paperwright/runtime/report'
import { Invalid } from '../../errors.ts'
import { requireDraftDocument } from '../../library/require-draft-document.ts'
import type { Acting } from '../../services.ts'
import { findForms } from './find-forms.ts'

/** What a report is checked with. */
export type Checking = Pick<Acting, 'forms' | 'checks' | 'actor'>
type Worded = ReportProblem & { message: string }

/** What is wrong with a report document over the forms as they are, in words. */
export async function checkReportDocument(
  { forms, checks, actor }: Checking,
  document: unknown,
): Promise<Worded[]> {
  // Each form that it names is looked for: how many there are is known before.
  const limits = checkReportLimits(document)
  const problems =
    limits.length > 0
      ? limits
      : await checks.ask('report', { document, forms: await findForms(forms, document) }, actor.id)
  return problems.map(wordProblem)
}

/** A document that is a report without faults; refused with all that is wrong otherwise. */
export async function requireSoundReport(checking: Checking, document: unknown): Promise<Report> {
  const limits = (given: object) => checkReportLimits(given).map(wordProblem)
  const problems = await checkReportDocument(
    checking,
    requireDraftDocument(document, { what: 'report', limits }),
  )
  if (problems.length === 0) return document as Report
  throw new Invalid('The report has problems that must be mended before it can be used.', problems)
}

export function wordProblem(problem: ReportProblem): Worded {
  return { ...problem, message: wordReportProblem(problem, 'zh') }
}
