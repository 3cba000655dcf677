import { and, eq, inArray, or, sql, type SQL } from 'drizzle-orm'
import { EVERY_FORM, isWithin, reaches } from '@paperwright/runtime/kit'
import type { Report } from '@paperwright/runtime/report'
import { readRights, type EveryRight } from '../../access/find-rights.ts'
import { issuedReports } from '../../db/report-tables.ts'
import { AppError } from '../../errors.ts'
import type { Acting } from '../../services.ts'
import { formsOf, readForms } from '../run/read-forms.ts'
import { referencesOf } from '../run/references-of.ts'
import { requireResolved } from '../run/run-report.ts'

/**
 * Which issued reports someone sees, as a condition: their own, and those that count nothing beyond their own reach. That
 * is `all` on every form that the report reads; or the department's, where the figures are over no more than that.
 */
export async function issuedSeenBy(acting: Acting): Promise<SQL> {
  const { db, actor, reports } = acting
  if (actor.isAdmin) return sql`true`
  const reader = await readRights(acting)
  const issued = await db
    .selectDistinct({ id: issuedReports.reportId, version: issuedReports.reportVersion })
    .from(issuedReports)
  const others = await Promise.all(
    issued.map(async ({ id, version }) => {
      const { document } = await reports.requireVersion(id, version)
      const within = withinReach(acting, document, reader)
      if (!within || !(await isOpen(acting, document, reader))) return undefined
      return and(eq(issuedReports.reportId, id), eq(issuedReports.reportVersion, version), ...within)
    }),
  )
  return or(eq(issuedReports.issuedBy, actor.id), ...others)!
}

/** Figures over no more than a department. */
const NO_MORE = reaches.filter((reach) => reach !== 'none' && isWithin(reach, 'department'))

/** What must be true of an issued report that its reader did not issue; undefined where they see none. */
function withinReach({ actor }: Acting, report: Report, reader: EveryRight): SQL[] | undefined {
  const conditions: SQL[] = []
  for (const form of formsOf(report)) {
    if (form === EVERY_FORM) {
      // What is kept of its reach is that of one form among many.
      if ([...reader.all.values()].every(({ see }) => see === 'all')) continue
      return undefined
    }
    const { see, ruled } = reader.of(form)
    if (see === 'all') continue
    if (ruled !== 'department' || actor.departments.length === 0) return undefined
    conditions.push(
      inArray(issuedReports.department, [...actor.departments]),
      inArray(sql`${issuedReports.result} -> 'reach' ->> ${form}::text`, NO_MORE),
    )
  }
  return conditions
}

/** Whether no field that the report reads is hidden; not known of a report that no longer fits its forms. */
async function isOpen(acting: Acting, report: Report, reader: EveryRight): Promise<boolean> {
  const limits = await Promise.all(formsOf(report).map(reader.limitsOf))
  if (limits.every(({ isOpen: isOpenAll }) => isOpenAll)) return true
  try {
    const forms = await readForms(acting, report)
    return Object.keys(report.queries).every((key) => {
      const resolved = requireResolved(report, key, forms)
      // It was issued over the forms as they were then, in which another field may have had the name.
      return [...forms].every(([id, form]) =>
        referencesOf(resolved, id).every((pointer) => form.limits.hidingAt(pointer).length === 0),
      )
    })
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}
