import { or, sql, type SQL } from 'drizzle-orm'
import { EVERY_FORM, type HeldRights } from '@paperwright/runtime/kit'
import type { Report, ReportResult } from '@paperwright/runtime/report'
import { readRights, type EveryRight } from '../../access/find-rights.ts'
import type { FormLimits } from '../../access/form-limits.ts'
import { handedReports, issuedReports, type Counted, type CountedForm } from '../../db/report-tables.ts'
import { AppError } from '../../errors.ts'
import type { Acting } from '../../services.ts'
import { formsOf } from '../../pointing/forms-of.ts'
import { readForms } from '../run/read-forms.ts'
import { referencesOf } from '../run/references-of.ts'
import { requireResolved } from '../run/run-report.ts'
import { departmentsWithin } from './counted.ts'

/** What of an issued report decides who may read it. */
interface CountedRow {
  report: string
  version: number
  issuedBy: string
  department: string | null
  counted: Counted | null
  /** Of those from before `counted` was kept. */
  reach: ReportResult['reach'] | null
}

const REACH = sql<
  ReportResult['reach'] | null
>`case when ${issuedReports.counted} is null then ${issuedReports.result} -> 'reach' end`

export const countedColumns = {
  report: issuedReports.reportId,
  version: issuedReports.reportVersion,
  issuedBy: issuedReports.issuedBy,
  department: issuedReports.department,
  counted: issuedReports.counted,
  reach: REACH,
}

/** Which issued reports someone sees, as a condition: those that count what they may see, and those handed to them. */
export async function issuedSeenBy(acting: Acting): Promise<SQL> {
  const { actor } = acting
  if (actor.isAdmin) return sql`true`
  const isHanded = sql`exists (select from ${handedReports}
    where ${handedReports.issuedId} = ${issuedReports.id} and ${handedReports.person} = ${actor.id}::text)`
  return or(await issuedReadableBy(acting), isHanded)!
}

/** Those alone that count what they may see. */
export async function issuedReadableBy(acting: Acting): Promise<SQL> {
  const { db } = acting
  const [mayRead, rows] = await Promise.all([
    issuedReader(acting),
    db.selectDistinct(countedColumns).from(issuedReports),
  ])
  const readable: CountedRow[] = []
  for (const row of rows) if (await mayRead(row)) readable.push(row)
  const given = readable.map(({ report, version, issuedBy, department, counted, reach }) => ({
    report,
    version,
    issued_by: issuedBy,
    department,
    ...(counted && { counted }),
    ...(reach && { reach }),
  }))
  return sql`exists (select from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      as readable(report text, version int, issued_by text, department text, counted jsonb, reach jsonb)
    where (readable.report, readable.version, readable.issued_by)
        = (${issuedReports.reportId}, ${issuedReports.reportVersion}, ${issuedReports.issuedBy})
      and readable.department is not distinct from ${issuedReports.department}
      and readable.counted is not distinct from ${issuedReports.counted}
      and readable.reach is not distinct from ${REACH})`
}

/** Tells of issued reports whether someone may see all that they count. Who issued one is asked like anyone else. */
export async function issuedReader(acting: Acting): Promise<(row: CountedRow) => Promise<boolean>> {
  const reader = await readRights(acting)
  const isOpen = fieldReader(reader)
  return async (row) => {
    if (acting.actor.isAdmin) return true
    const counted = row.counted ?? (await countedBefore(acting, row, reader))
    for (const [form, one] of Object.entries(counted))
      if (!isWithinSight(one, row, { acting, held: reader.of(form) }) || !(await isOpen(form, one)))
        return false
    return true
  }
}

function isWithinSight(
  { reach, departments, hasOwn }: CountedForm,
  { issuedBy, department }: CountedRow,
  { acting: { actor }, held }: { acting: Pick<Acting, 'actor'>; held: HeldRights },
): boolean {
  if (held.see === 'none') return false
  if (held.see === 'all') return true
  if (reach === 'all') return false
  const seen = departmentsWithin(held, actor)
  const isOwn = issuedBy === actor.id && held.ruled !== 'none'
  const seesIssuer = !hasOwn || isOwn || (department !== null && seen.includes(department))
  return seesIssuer && departments.every((one) => seen.includes(one))
}

/** Whether no field of a form that is counted is hidden now, wherever it stood then. */
function fieldReader(reader: EveryRight) {
  const known = new Map<string, Promise<FormLimits>>()
  return async (id: string, { fields }: CountedForm): Promise<boolean> => {
    const limits = await (known.get(id) ?? reader.limitsOf(id))
    known.set(id, Promise.resolve(limits))
    if (limits.isOpen) return true
    // Values of records of every version are counted, in which another field may have had the name.
    return fields?.every((pointer) => limits.hidingAt(pointer).length === 0) ?? false
  }
}

/** What one counts that was issued before that was kept: as far as it can be told, and the most it may be beyond that. */
async function countedBefore(
  acting: Acting,
  { report: id, version, department, reach }: CountedRow,
  reader: EveryRight,
): Promise<Counted> {
  const { document } = await acting.reports.requireVersion(id, version)
  const departments = department === null ? [] : [department]
  const counted: Counted = {}
  for (const form of formsOf(document)) {
    // What was kept of all forms is the least reach of any.
    if (form === EVERY_FORM)
      for (const one of reader.all.keys())
        counted[one] = { reach: 'all', departments: [], hasOwn: true, fields: [] }
    else {
      const kept = reach?.[form] ?? 'all'
      const fields = await fieldsBefore(acting, document, form)
      counted[form] = {
        reach: kept === 'none' ? 'all' : kept,
        departments: kept === 'department' ? departments : [],
        hasOwn: true,
        ...fields,
      }
    }
  }
  return counted
}

/** The fields in today's forms; not known of a report that no longer fits them. */
async function fieldsBefore(
  acting: Acting,
  report: Report,
  form: string,
): Promise<Pick<CountedForm, 'version' | 'fields'>> {
  try {
    const forms = await readForms({ ...acting, actor: { ...acting.actor, isAdmin: true } }, report)
    const queries = Object.keys(report.queries).map((key) => requireResolved(report, key, forms))
    const fields = queries.flatMap((query) => referencesOf(query, form))
    return { version: forms.get(form)?.version ?? 1, fields: [...new Set(fields)] }
  } catch (error) {
    if (error instanceof AppError) return {}
    throw error
  }
}
