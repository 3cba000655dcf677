import { and, eq, lt } from 'drizzle-orm'
import type { JsonObject } from '@paperwright/runtime'
import { chosenParameters } from '@paperwright/runtime/kit'
import { ownerOf } from '../../auth/owner-of.ts'
import { reportSchedules } from '../../db/report-tables.ts'
import { AppError } from '../../errors.ts'
import { issueReport } from '../issue/issue-report.ts'
import { officeTime } from '../../office/office.ts'
import type { Issuing } from '../report-services.ts'
import { nextDue } from './due.ts'
import type { ScheduleProblem } from './schedule.ts'

/** What scheduled reports are issued with, whoever scheduled them. */
export type Scheduling = Omit<Issuing, 'actor'>

type ScheduleRow = typeof reportSchedules.$inferSelect

/**
 * Issues what a schedule owes, one due moment after the other, with its owner's rights as they are now and the presets as seen
 * from each due day. A refusal is kept as the schedule's problem and not tried again for that moment; what else goes wrong
 * is thrown.
 */
export async function runSchedule(
  services: Scheduling,
  { id, signal }: { id: string; signal: AbortSignal },
): Promise<void> {
  while (!signal.aborted) {
    const [schedule] = await services.db.select().from(reportSchedules).where(eq(reportSchedules.id, id))
    if (!schedule?.enabled) return
    const due = nextDue(schedule, await officeTime(services, schedule.settledAt))
    if (due > services.clock()) return
    const problem = await issueDue(services, { schedule, due })
    if (problem) await giveUp(services, { id, due, problem })
  }
}

async function issueDue(
  services: Scheduling,
  { schedule, due }: { schedule: ScheduleRow; due: Date },
): Promise<ScheduleProblem | undefined> {
  const actor = await ownerOf(services.db, schedule.owner)
  if (!actor) return { code: 'owner' }
  try {
    const { document } = await services.reports.requireNewest(schedule.reportId)
    await issueReport(
      { ...services, actor },
      {
        id: schedule.reportId,
        parameters: chosenParameters(document, schedule, await officeTime(services, due)),
        locale: schedule.locale,
        due: { schedule: schedule.id, at: due },
      },
    )
    return undefined
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    // Another server did it, or its owner changed it meanwhile.
    if (error.extra.code === 'schedule-settled') return undefined
    return { code: CODES[error.status] ?? 'report', detail: error.message }
  }
}

const CODES: Partial<Record<AppError['status'], ScheduleProblem['code']>> = {
  403: 'right',
  422: 'parameters',
}

/** Nothing is issued for that moment; where something was meanwhile, nothing is said. */
async function giveUp(
  { db }: Pick<Scheduling, 'db'>,
  { id, due, problem }: { id: string; due: Date; problem: ScheduleProblem },
): Promise<void> {
  await db
    .update(reportSchedules)
    .set({ settledAt: due, problem: problem as unknown as JsonObject })
    .where(and(eq(reportSchedules.id, id), lt(reportSchedules.settledAt, due)))
}

/** Gives up whatever a schedule owes first. */
export async function giveUpSchedule(
  services: Pick<Scheduling, 'db' | 'clock' | 'office'>,
  id: string,
): Promise<void> {
  const [schedule] = await services.db.select().from(reportSchedules).where(eq(reportSchedules.id, id))
  if (!schedule) return
  const due = nextDue(schedule, await officeTime(services, schedule.settledAt))
  if (due <= services.clock()) await giveUp(services, { id, due, problem: { code: 'broken' } })
}
