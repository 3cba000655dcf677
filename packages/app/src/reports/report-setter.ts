/** The worker that sets reports: lays an answer out on paper, draws its charts, and paints the pages. */
import { paintSvg, type Form, type Locale } from '@paperwright/runtime'
import type { Report, ReportResult } from '@paperwright/runtime/report'
import { composeReport, type ReportIssue } from '@paperwright/runtime/report-paper'
import { answerWithFieldTypes } from '../field-types/worker-field-types.ts'
import type { SetAnswer, SetRequest } from '../sheet/page-setter.ts'

/** What a report's sheet is made of. */
export interface ReportPaper {
  report: Report
  result: ReportResult
  /** The form that the report fills in. */
  filled?: Form
  locale: Locale
  issue?: ReportIssue
}

answerWithFieldTypes<SetRequest<ReportPaper>>((asked) => postMessage(answer(asked)))

function answer({ id, sheet: { filled, ...paper } }: SetRequest<ReportPaper>): SetAnswer {
  try {
    const { pages, reports } = composeReport({ ...paper, form: () => filled })
    return {
      id,
      set: {
        pages: pages.map((page) => ({ width: page.width, height: page.height, svg: paintSvg(page) })),
        reports,
      },
    }
  } catch (error) {
    return { id, failure: String(error) }
  }
}
