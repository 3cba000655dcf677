import type { ReportProblem } from '@paperwright/runtime/report'

/** An edit that would break the report: why (`code`, worded in `words/`). Nothing has changed. */
export class ReportEditRefused extends Error {
  override name = 'ReportEditRefused'

  constructor(
    readonly code: string,
    /** What the report's check says, where that is the reason. */
    readonly problem?: ReportProblem,
  ) {
    super(code)
  }
}
