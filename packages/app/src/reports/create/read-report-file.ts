import type { Json } from '@paperwright/runtime'
import type { Report, ReportProblem } from '@paperwright/runtime/report'
import { LARGEST_FILE } from '../../adopt/read-schema-file.ts'
import { reportsApi } from '../../api/reports.ts'

export type ReportFile =
  | { report: Report }
  | { fault: 'tooLarge' | 'notJson' }
  /** What is no report, in whatever the builder would show of it. */
  | { fault: 'notReport'; problems: ReportProblem[] }

/** What only a document that is no report has; all else can be mended on the drawing board. */
const OF_STRUCTURE = new Set(['notReport', 'noFieldType', 'missing', 'unknownKey', 'badSetting'])

/** Reads a chosen file as a report, which may have faults: forms that are not here, a formula that fits no more. */
export async function readReportFile(file: File): Promise<ReportFile> {
  if (file.size > LARGEST_FILE) return { fault: 'tooLarge' }
  const document = parseJson((await file.text()).replace(/^\uFEFF/, ''))
  if (document === undefined) return { fault: 'notJson' }
  const problems = (await reportsApi.check(document)).filter(
    ({ path, code, params }) =>
      OF_STRUCTURE.has(code) &&
      // A report that was only begun asks nothing yet.
      !(path === '/queries' && params?.keyword === 'minProperties'),
  )
  return problems.length > 0 ? { fault: 'notReport', problems } : { report: document as unknown as Report }
}

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}
