import { and, asc, eq } from 'drizzle-orm'
import { users } from '../../db/account-tables.ts'
import { reportSchedules } from '../../db/report-tables.ts'
import { NotFound } from '../../errors.ts'
import type { Acting } from '../../services.ts'
import { toSchedule, type Schedule } from './schedule.ts'

/** The schedules that someone made, or all of them for admins; of one report where it is named. */
export async function listSchedules(acting: Acting, report?: string): Promise<Schedule[]> {
  const { db, actor } = acting
  const rows = await db
    .select({ row: reportSchedules, ownerName: users.name })
    .from(reportSchedules)
    .leftJoin(users, eq(users.id, reportSchedules.owner))
    .where(and(ownOf(acting), report === undefined ? undefined : eq(reportSchedules.reportId, report)))
    .orderBy(asc(reportSchedules.reportId), asc(reportSchedules.id))
  const zone = await acting.office.zone()
  return rows.map(({ row, ownerName }) => toSchedule(row, { ownerName, actor, zone }))
}

export async function requireSchedule(acting: Acting, id: string): Promise<Schedule> {
  const { db, actor } = acting
  const [found] = await db
    .select({ row: reportSchedules, ownerName: users.name })
    .from(reportSchedules)
    .leftJoin(users, eq(users.id, reportSchedules.owner))
    .where(and(ownOf(acting), eq(reportSchedules.id, id)))
  if (!found) throw new NotFound('There is no such schedule.')
  return toSchedule(found.row, { ownerName: found.ownerName, actor, zone: await acting.office.zone() })
}

/** Schedules of others are none, but for admins. */
function ownOf({ actor }: Acting) {
  return actor.isAdmin ? undefined : eq(reportSchedules.owner, actor.id)
}
