import { and, asc, desc, eq, inArray, type SQL } from 'drizzle-orm'
import { users } from '../../db/account-tables.ts'
import { issuedReports, reportSchedules } from '../../db/report-tables.ts'
import { NotFound } from '../../errors.ts'
import type { Acting } from '../../services.ts'
import { toSchedule, type Schedule } from './schedule.ts'

/** The schedules that someone made, or all of them for admins; of one report where it is named. */
export async function listSchedules(acting: Acting, report?: string): Promise<Schedule[]> {
  return select(acting, report === undefined ? undefined : eq(reportSchedules.reportId, report))
}

export async function requireSchedule(acting: Acting, id: string): Promise<Schedule> {
  const [found] = await select(acting, eq(reportSchedules.id, id))
  if (!found) throw new NotFound('This schedule no longer exists.')
  return found
}

/** Schedules of others are none, but for admins. */
async function select(acting: Acting, condition: SQL | undefined): Promise<Schedule[]> {
  const { db, actor, reports, office } = acting
  const rows = await db
    .select({ row: reportSchedules, ownerName: users.name })
    .from(reportSchedules)
    .leftJoin(users, eq(users.id, reportSchedules.owner))
    .where(and(actor.isAdmin ? undefined : eq(reportSchedules.owner, actor.id), condition))
    .orderBy(asc(reportSchedules.reportId), asc(reportSchedules.id))
  const zone = await office.zone()
  const last = await lastIssued(
    acting,
    rows.map(({ row }) => row.id),
  )
  return Promise.all(
    rows.map(async ({ row, ownerName }) => {
      const { title, words } = (await reports.requireNewest(row.reportId)).document
      const told = { ownerName, title, titleEn: words?.en?.[title], last: last.get(row.id) ?? null }
      return toSchedule(row, { ...told, actor, zone })
    }),
  )
}

async function lastIssued(
  { db }: Pick<Acting, 'db'>,
  schedules: readonly string[],
): Promise<Map<string, NonNullable<Schedule['last']>>> {
  if (schedules.length === 0) return new Map()
  const rows = await db
    .selectDistinctOn([issuedReports.scheduleId], {
      schedule: issuedReports.scheduleId,
      id: issuedReports.id,
      number: issuedReports.number,
      dueAt: issuedReports.dueAt,
    })
    .from(issuedReports)
    .where(inArray(issuedReports.scheduleId, [...schedules]))
    .orderBy(issuedReports.scheduleId, desc(issuedReports.dueAt))
  return new Map(
    rows.map(({ schedule, id, number, dueAt }) => [schedule!, { id, number, dueAt: dueAt!.toISOString() }]),
  )
}
