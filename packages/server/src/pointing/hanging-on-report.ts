import { eq, count } from 'drizzle-orm'
import { issuedReports, reportSchedules } from '../db/report-tables.ts'
import type { AnyKind } from '../library/kind.ts'
import { pagesShowing } from './pages-showing.ts'

/** What hangs on a report: what was issued and is issued again and again, and the pages that show it. */
export const hangingOnReport: NonNullable<AnyKind['hanging']> = {
  async find(db, id) {
    const [issued] = await db
      .select({ count: count() })
      .from(issuedReports)
      .where(eq(issuedReports.reportId, id))
    const [schedules] = await db
      .select({ count: count() })
      .from(reportSchedules)
      .where(eq(reportSchedules.reportId, id))
    return [
      { what: 'issued', count: issued!.count, names: [] },
      { what: 'schedule', count: schedules!.count, names: [] },
      ...(await pagesShowing(db, { report: id })),
    ]
  },
  findGoing: () => Promise.resolve([]),
  letGo: () => Promise.resolve(),
}
