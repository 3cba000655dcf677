import { sql } from 'drizzle-orm'
import { dayText, wallClock, type NoticeKind } from '@paperwright/runtime/kit'
import { findDue } from '../calendar/find-due.ts'
import { isWorkingDay, USUAL_DAYS } from '../calendar/working-days.ts'
import { workId } from '../jobs/work-id.ts'
import { officeTime } from '../office/office.ts'
import type { Services } from '../services.ts'
import { keepNotices } from './keep-notices.ts'

/** The hour of the office's clocks from which people are reminded. */
const MORNING = 8

interface Asked {
  submission_id: string
  form_id: string
  form_version: number
  step: string
  person: string | null
  post: string | null
  since: string | Date
}

/**
 * Reminds whoever is asked of what is due today or was before, once a working day. Which day it is of which ask is the name of
 * the reminder, so that of several servers one tells it. `page`: records looked at in one statement, so that neither the
 * embedded database nor memory is held by all that waits.
 */
export async function remindDue(services: Services, { page = 500 } = {}): Promise<void> {
  const now = await officeTime(services)
  const today = dayText(now)
  const { days = USUAL_DAYS } = (await services.office.read()).document
  if (wallClock(now).hour < MORNING || !isWorkingDay(today, days)) return
  const dueOf = await findDue(services)
  let last: string | undefined
  do {
    const rows = await findWaiting(services, { last, page })
    const told = []
    for (const { submission_id: id, form_id, form_version, step, person, post, since } of rows) {
      const { document } = await services.forms.requireVersion(form_id, form_version)
      const due = dueOf(document, step, since)
      if (due === null || due > today) continue
      const what: NoticeKind = due === today ? 'due' : 'overdue'
      const event_id = workId(`${id} ${step} ${new Date(since).toISOString()} ${today}`)
      const tells = [{ what, step, person, post }]
      told.push({ event_id, id, form_id, actor: '', at: now.at.toISOString(), day: today, tells })
    }
    await tell(services, told)
    last = rows.at(-1)?.submission_id
  } while (last !== undefined)
}

/** Who is asked at what of the next records whose form may give days to sign in: a form's words are all that is looked at. */
async function findWaiting(
  { db }: Services,
  { last, page }: { last: string | undefined; page: number },
): Promise<Asked[]> {
  const after = last === undefined ? sql`` : sql`and ask.submission_id > ${last}`
  const { rows } = (await db.execute(sql`with timed as (
      select form_id, version from form_versions where document like '%"x-signatures"%"days"%'
    ), page as (
      select distinct ask.submission_id, ask.form_id, submissions.form_version from signing_asks ask
      join submissions on submissions.form_id = ask.form_id and submissions.id = ask.submission_id
      join timed on timed.form_id = submissions.form_id and timed.version = submissions.form_version
      where ask.step <> '' and ask.form_id = any(array(select form_id from timed)) ${after}
      order by ask.submission_id limit ${page}
    )
    select page.*, ask.step, ask.person, ask.post, ask.since from page
    join signing_asks ask on ask.submission_id = page.submission_id and ask.step <> '' order by page.submission_id`)) as unknown as {
    rows: Asked[]
  }
  return rows
}

async function tell({ db }: Services, told: readonly object[]): Promise<void> {
  if (told.length === 0) return
  await db.execute(sql`with stored as (
      select event_id, id, form_id, actor, at, day, jsonb_agg(tell) as tells
      from jsonb_to_recordset(${JSON.stringify(told)}::text::jsonb) as given
        (event_id uuid, id uuid, form_id text, actor text, at timestamptz, day date, tells jsonb)
        cross join lateral jsonb_array_elements(tells) as tell
      group by event_id, id, form_id, actor, at, day
    ) ${keepNotices}`)
}
