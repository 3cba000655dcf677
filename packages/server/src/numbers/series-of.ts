import type { Form } from '@paperwright/runtime'
import type { Report } from '@paperwright/runtime/report'

/** Of forms and reports that name no series of their own. */
const FORMS = 'PW'
const REPORTS = 'BB'

/** The series that a form's records are numbered in, on blank sheets too. */
export function seriesOfForm(form: Form): string {
  return form['x-form'].series ?? FORMS
}

/** The series of what is issued of a report. */
export function seriesOfReport({ series = REPORTS }: Pick<Report, 'series'>): string {
  return series
}
