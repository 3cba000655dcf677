import { and, count, eq, isNull, sql, type AnyColumn } from 'drizzle-orm'
import { chosenParameters, fitsPreset } from '@paperwright/runtime/kit'
import type { Report } from '@paperwright/runtime/report'
import { appendAudit } from '../../audit/append-audit.ts'
import { users } from '../../db/account-tables.ts'
import { reportSchedules } from '../../db/report-tables.ts'
import { BadRequest, Conflict } from '../../errors.ts'
import { newId } from '../../new-id.ts'
import { officeTime } from '../../office/office.ts'
import type { Acting } from '../../services.ts'
import { requireReportRight } from '../report-rights.ts'
import { readParameters } from '../run/read-parameters.ts'
import { isDueTime } from './due.ts'
import { requireSchedule } from './find-schedules.ts'
import type { Schedule, ScheduleContent } from './schedule.ts'

/** Schedules that one person keeps. */
const MOST_KEPT = 100

/**
 * Has a report issued again and again, with the rights of whoever asks; for the first time at the next due moment. One that
 * says the same as another of theirs is that one: it would only issue everything twice.
 */
export async function startSchedule(
  acting: Acting,
  { reportId, ...content }: ScheduleContent & { reportId: string },
): Promise<{ schedule: Schedule; isNew: boolean }> {
  const { db, actor, clock, reports } = acting
  const { document } = await reports.requireNewest(reportId)
  await requireReportRight(acting, document, 'issue')
  await requireContent(acting, document, content)
  const [{ kept } = { kept: 0 }] = await db
    .select({ kept: count() })
    .from(reportSchedules)
    .where(eq(reportSchedules.owner, actor.id))
  if (kept >= MOST_KEPT) throw new Conflict(`You already have ${MOST_KEPT} schedules. Delete one first.`)
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
          eq(reportSchedules.every, content.every),
          content.month === null ? isNull(reportSchedules.month) : eq(reportSchedules.month, content.month),
          eq(reportSchedules.day, content.day),
          eq(reportSchedules.hour, content.hour),
          eq(reportSchedules.locale, content.locale),
          eq(reportSchedules.enabled, content.enabled),
          isSame(reportSchedules.parameters, content.parameters),
          isSame(reportSchedules.presets, content.presets),
        ),
      )
    if (found) return found.id
    await transaction.insert(reportSchedules).values({
      id,
      reportId,
      ...content,
      owner: actor.id,
      settledAt: at,
      createdAt: at,
      updatedAt: at,
    })
    const details = { report: reportId, schedule: id, ...content }
    await appendAudit(transaction, { action: 'report.scheduled', actor, at, details })
    return undefined
  })
  return { schedule: await requireSchedule(acting, same ?? id), isNew: same === undefined }
}

/** Changes one's own schedule, admins anyone's. What was due before is not caught up on. */
export async function changeSchedule(
  acting: Acting,
  { id, ...change }: Partial<ScheduleContent> & { id: string },
): Promise<Schedule> {
  const { db, actor, clock } = acting
  const before = await requireSchedule(acting, id)
  const isMore = Object.keys(change).some((key) => key !== 'enabled') || change.enabled === true
  if (isMore) {
    const { document } = await acting.reports.requireNewest(before.reportId)
    // Whoever changes another's leaves it to be issued with the rights of its owner.
    if (before.isOwn) await requireReportRight(acting, document, 'issue')
    await requireContent(acting, document, { ...before, ...change })
  }
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

/** Refuses a time that there is not, presets that do not fit, and with 422 values that the report would not take today. */
async function requireContent(
  acting: Pick<Acting, 'clock' | 'office'>,
  report: Report,
  content: ScheduleContent,
): Promise<void> {
  if (!isDueTime(content)) throw new BadRequest('There is no such day.')
  const properties = report.parameters?.properties ?? {}
  for (const key of [...Object.keys(content.parameters), ...Object.keys(content.presets)])
    if (!Object.hasOwn(properties, key)) throw new BadRequest(`The report does not ask for ${key}.`)
  for (const [key, preset] of Object.entries(content.presets))
    if (!fitsPreset(preset, properties[key]!)) throw new BadRequest(`${key} does not start from ${preset}.`)
  const now = await officeTime(acting)
  readParameters(report, chosenParameters(report, content, now), now)
}

function isSame(column: AnyColumn, value: object) {
  return sql`${column} = ${JSON.stringify(value)}::jsonb`
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
