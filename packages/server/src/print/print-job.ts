import type { Form, SheetInput } from '@paperwright/runtime'
import type { ListInput, ReportInput } from '@paperwright/runtime/report-paper'

/** A sheet to print, as it is laid out: a form's, blank without a record, that of a report's answer, or a list of records. */
export type PrintJob = SheetInput | ReportJob | ListJob

/** As `ReportInput`, for a thread: with the form that the report fills in, where it does. */
export interface ReportJob extends Omit<ReportInput, 'form'> {
  filled?: Form
}

export interface ListJob {
  list: ListInput
}
