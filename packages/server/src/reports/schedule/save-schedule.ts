import { and, count, eq } from 'drizzle-orm'
import type { Locale } from '@paperwright/runtime'
import { appendAudit } from '../../audit/append-audit.ts'
import { users } from '../../db/account-tables.ts'
import { reportSchedules } from '../../db/report-tables.ts'
import { Conflict } from '../../errors.ts'
import { newId } from '../../new-id.ts'
import type { Acting } from '../../services.ts'
import { requireReportRight } from '../report-rights.ts'
import { requireSchedule } from './find-schedules.ts'
import type { Schedule } from './schedule.ts'

/** Schedules that one person keeps. */
const MOST_KEPT = 100

export interface ScheduleTimes {
  day: number
  hour: number
  locale: Locale
  enabled: boolean
}

/**
 * Has a report issued every month, with the rights of whoever asks; for the first time at the next due moment. One that
 * says the same as another of theirs is that one: it would only issue everything twice.
 */
export async function startSchedule(
  acting: Acting,
  { reportId, ...times }: ScheduleTimes & { reportId: string },
): Promise<{ schedule: Schedule; isNew: boolean }> {
  const { db, actor, clock, reports } = acting
  const { document } = await reports.requireNewest(reportId)
  await requireReportRight(acting, document, 'issue')
  const [{ kept } = { kept: 0 }] = await db
    .select({ kept: count() })
    .from(reportSchedules)
    .where(eq(reportSchedules.owner, actor.id))
  if (kept >= MOST_KEPT) throw new Conflict(`You keep ${MOST_KEPT} schedules; delete one first.`)
  const at = clock()
  const id = newId(at)
  const same = await db.transaction(async (transaction) => {
    // Two requests at once look one after the other.
    await transaction.select({ id: users.id }).from(users).where(eq(users.id, actor.id)).for('update')
    const [found] = await transaction
      .select({ id: reportSchedules.id })
      .from(reportSchedules)
      .where(
        and(
          eq(reportSchedules.reportId, reportId),
          eq(reportSchedules.owner, actor.id),
          eq(reportSchedules.day, times.day),
          eq(reportSchedules.hour, times.hour),
          eq(reportSchedules.locale, times.locale),
          eq(reportSchedules.enabled, times.enabled),
        ),
      )
    if (found) return found.id
    await transaction.insert(reportSchedules).values({
      id,
      reportId,
      ...times,
      owner: actor.id,
      settledAt: at,
      createdAt: at,
      updatedAt: at,
    })
    const details = { report: reportId, schedule: id, ...times }
    await appendAudit(transaction, { action: 'report.scheduled', actor, at, details })
    return undefined
  })
  return { schedule: await requireSchedule(acting, same ?? id), isNew: same === undefined }
}

/** Changes one's own schedule, admins anyone's. What was due before is not caught up on. */
export async function changeSchedule(
  acting: Acting,
  { id, ...change }: Partial<ScheduleTimes> & { id: string },
): Promise<Schedule> {
  const { db, actor, clock } = acting
  const before = await requireSchedule(acting, id)
  const at = clock()
  await db.transaction(async (transaction) => {
    await transaction
      .update(reportSchedules)
      .set({ ...change, settledAt: at, problem: null, updatedAt: at })
      .where(eq(reportSchedules.id, id))
    const details = { report: before.reportId, schedule: id, ...change }
    await appendAudit(transaction, { action: 'report.scheduled', actor, at, details })
  })
  return requireSchedule(acting, id)
}

/** Ends one's own schedule, admins anyone's. What it issued stays. */
export async function endSchedule(acting: Acting, id: string): Promise<void> {
  const { db, actor, clock } = acting
  const { reportId } = await requireSchedule(acting, id)
  await db.transaction(async (transaction) => {
    await transaction.delete(reportSchedules).where(eq(reportSchedules.id, id))
    const details = { report: reportId, schedule: id, ended: true }
    await appendAudit(transaction, { action: 'report.scheduled', actor, at: clock(), details })
  })
}
