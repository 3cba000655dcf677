import { eq } from 'drizzle-orm'
import { reportSchedules } from '../../db/report-tables.ts'
import type { BackgroundWork, Look } from '../../jobs/background.ts'
import { workId } from '../../jobs/work-id.ts'
import { nextDue } from './due.ts'
import { giveUpSchedule, runSchedule, type Scheduling } from './run-schedule.ts'

/** The name of the jobs that issue scheduled reports. */
const SCHEDULE_JOB = 'issue-report'

/** Issues scheduled reports, what fell due while no server ran first. */
export function scheduleWork(services: Scheduling): BackgroundWork {
  const scheduleOf = (data: { schedule?: unknown }) => String(data.schedule)
  return {
    name: 'schedules',
    job: {
      name: SCHEDULE_JOB,
      run: (data, { signal }) => runSchedule(services, { id: scheduleOf(data), signal }),
      giveUp: (data) => giveUpSchedule(services, scheduleOf(data)),
    },
    look: (context) => enqueueDue(services, context),
    every: 30_000,
  }
}

/** Has a job for each schedule that owes a report; several servers that look at once add one. */
async function enqueueDue(
  { db, clock, office }: Pick<Scheduling, 'db' | 'clock' | 'office'>,
  { queue }: Look,
): Promise<void> {
  const now = clock()
  const zone = await office.zone()
  const schedules = await db.select().from(reportSchedules).where(eq(reportSchedules.enabled, true))
  for (const schedule of schedules) {
    const due = nextDue(schedule, { at: schedule.settledAt, zone })
    if (due > now) continue
    await queue.enqueue(
      SCHEDULE_JOB,
      { schedule: schedule.id },
      { id: workId(`${schedule.id} ${due.toISOString()}`) },
    )
  }
}
