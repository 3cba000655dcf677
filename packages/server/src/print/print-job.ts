import type { Form, SheetInput } from '@paperwright/runtime'
import type { ReportInput } from '@paperwright/runtime/report-paper'

/** A sheet to print, as it is laid out: a form's, blank without a record, or that of a report's answer. */
export type PrintJob = SheetInput | ReportJob

/** As `ReportInput`, for a thread: with the form that the report fills in, where it does. */
export interface ReportJob extends Omit<ReportInput, 'form'> {
  filled?: Form
}
