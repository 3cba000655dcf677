import type { Json } from '../../form/json-schema.ts'

/** Something in a report that whoever draws it has to mend; worded by `wordReportProblem`. */
export interface ReportProblem {
  /** JSON Pointer into the report. */
  path: string
  code: string
  params?: Record<string, Json>
}
