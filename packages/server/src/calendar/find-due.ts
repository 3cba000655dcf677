import type { Form } from '@paperwright/runtime'
import type { Office } from '../office/office.ts'
import { daysOfStep, dueDay, USUAL_DAYS } from './working-days.ts'

/** By which day steps are to be signed, as the calendar of the office is now; null where their slots say nothing. */
export async function findDue({ office }: { office: Office }) {
  const { document } = await office.read()
  const { timeZone: zone, days: own = USUAL_DAYS } = document
  return (form: Form, step: string, since: Date | string): string | null => {
    const days = daysOfStep(form, step)
    return days === undefined ? null : dueDay({ at: new Date(since), zone }, { days, own })
  }
}
