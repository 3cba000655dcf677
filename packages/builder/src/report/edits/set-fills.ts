import type { FilledForm, Report } from '@paperwright/runtime'
import { withoutBlanks } from './without-blanks.ts'

/** What stands in a field of the form that is filled in; nothing where the formula is blank. */
export function setFilledField(
  report: Report,
  { pointer, formula }: { pointer: string; formula: string },
): Report {
  if (!report.fills) return report
  const { [pointer]: _, ...others } = report.fills.fields ?? {}
  const fields = { ...others, ...(formula.trim() && { [pointer]: formula }) }
  const blank = Object.keys(fields).length === 0
  return {
    ...report,
    fills: withoutBlanks<FilledForm>({ ...report.fills, fields: blank ? undefined : fields }),
  }
}
