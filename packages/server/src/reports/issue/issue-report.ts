import { and, eq, lt, TransactionRollbackError } from 'drizzle-orm'
import type { JsonObject, Locale } from '@paperwright/runtime'
import { dayText, wallClock } from '@paperwright/runtime/kit'
import { appendAudit } from '../../audit/append-audit.ts'
import { issuedReports, reportSchedules } from '../../db/report-tables.ts'
import type { Database } from '../../db/database.ts'
import { Conflict } from '../../errors.ts'
import { newId } from '../../new-id.ts'
import { findEarlier } from './find-earlier.ts'
import { officeTime } from '../../office/office.ts'
import { hashOfBytes, printResult } from '../print-report.ts'
import type { Issuing } from '../report-services.ts'
import { runNewest, type Ran } from '../run-newest.ts'
import { findNextNumber } from '../../numbers/next-number.ts'
import { seriesOfReport } from '../../numbers/series-of.ts'
import { takeNumbers } from '../../numbers/take-numbers.ts'

export interface Issue {
  id: string
  parameters: JsonObject
  locale: Locale
  /** Also where the same was issued before. */
  again?: boolean
  /** A request sent twice under one key issues once. */
  idempotencyKey?: string
  /** The schedule that issues it, and the moment that it was due: once for each. */
  due?: { schedule: string; at: Date }
}

/** Times that a report is printed because its number was taken while it was. */
const ATTEMPTS = 50

/**
 * Freezes a report's answer: runs its newest version, prints it under the next number of its series, and stores both for
 * good, all or nothing. Gives the id of what was issued; `isNew` is false for a request sent again.
 */
export async function issueReport(acting: Issuing, issue: Issue): Promise<{ id: string; isNew: boolean }> {
  const known = await findIssued(acting, issue)
  if (known !== undefined) return { id: known, isNew: false }
  const ran = await runNewest(acting, { ...issue, needed: 'issue' })
  await requireFirst(acting, { issue, ran })
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const id = await tryIssue(acting, { issue, ran })
    if (id !== undefined) return { id, isNew: true }
    const beside = await findIssued(acting, issue)
    if (beside !== undefined) return { id: beside, isNew: false }
  }
  throw new Conflict('The numbers of this series are given out faster than the report is printed. Try again.')
}

/**
 * The number stands on the paper, which takes a while to print: it is printed under the number that comes next, and
 * printed anew where someone else took that meanwhile. Holding the series for so long would hold up every record of it.
 */
async function tryIssue(
  acting: Issuing,
  { issue, ran }: { issue: Issue; ran: Ran },
): Promise<string | undefined> {
  const { db, blobs, actor } = acting
  const { document: report, version, result } = ran
  const { locale, due, idempotencyKey } = issue
  const now = await officeTime(acting)
  const { at } = now
  const id = newId(at)
  const wanted = { series: seriesOfReport(report), year: wallClock(now).year }
  const number = await findNextNumber(db, wanted)
  const onPaper = { number, at: dayText(now), by: actor.name }
  const of = { what: 'issue', id: ran.id, number } as const
  const { bytes } = await printResult(acting, of, { report, result, locale, issue: onPaper })
  const file = `reports/${id}.pdf`
  const fileHash = hashOfBytes(bytes)
  await blobs.put(file, bytes, 'application/pdf')
  try {
    const isStored = await db.transaction(async (transaction) => {
      if (due) await settleDue(transaction, due)
      // Someone else took it while this was printed.
      if ((await takeNumbers(transaction, [wanted]))[0] !== number) return transaction.rollback()
      await requireFirst({ db: transaction, actor }, { issue, ran })
      await transaction.insert(issuedReports).values({
        id,
        reportId: ran.id,
        reportVersion: version,
        number,
        parameters: result.parameters,
        result: result as unknown as JsonObject,
        locale,
        issuedBy: actor.id,
        department: actor.department,
        issuedAt: at,
        file,
        fileHash,
        counted: ran.counted,
        ...(due && { scheduleId: due.schedule, dueAt: due.at }),
        ...(idempotencyKey !== undefined && { requestKey: idempotencyKey }),
      })
      await appendAudit(transaction, {
        action: 'report.issued',
        actor,
        at,
        details: { report: ran.id, version, number, issued: id, file: fileHash },
      })
      return true
    })
    return isStored ? id : undefined
  } catch (error) {
    await blobs.delete(file)
    // Another request under the same key may have been stored beside this one.
    if (error instanceof TransactionRollbackError || (await findIssued(acting, issue)) !== undefined)
      return undefined
    throw error
  }
}

/** Refused where the same was issued before, unless whoever asks says that it shall be issued again; schedules have said so. */
async function requireFirst(
  { db, actor }: { db: Pick<Database, 'select'>; actor: Issuing['actor'] },
  { issue: { id, again, due }, ran: { counted, result } }: { issue: Issue; ran: Ran },
): Promise<void> {
  if (again || due) return
  const of = { counted, result, issuedBy: actor.id, department: actor.department }
  const earlier = await findEarlier(db, { report: id, parameters: result.parameters, ...of })
  if (earlier)
    throw new Conflict(`This report has already been issued as ${earlier.number}.`, {
      code: 'issued-before',
      issued: earlier,
    })
}

/** Refused where the schedule issued for that moment already, or is no longer in force. */
async function settleDue(
  transaction: Pick<Database, 'update'>,
  { schedule, at }: NonNullable<Issue['due']>,
): Promise<void> {
  const settled = await transaction
    .update(reportSchedules)
    .set({ settledAt: at, problem: null })
    .where(
      and(
        eq(reportSchedules.id, schedule),
        eq(reportSchedules.enabled, true),
        lt(reportSchedules.settledAt, at),
      ),
    )
    .returning({ id: reportSchedules.id })
  if (settled.length === 0)
    throw new Conflict('The schedule was changed or has issued this report meanwhile.', {
      code: 'schedule-settled',
    })
}

/** What the same request, or the same schedule for the same moment, issued before. */
async function findIssued(
  { db, actor }: Pick<Issuing, 'db' | 'actor'>,
  { id, idempotencyKey, due }: Issue,
): Promise<string | undefined> {
  const condition = due
    ? and(eq(issuedReports.scheduleId, due.schedule), eq(issuedReports.dueAt, due.at))
    : idempotencyKey === undefined
      ? undefined
      : and(eq(issuedReports.issuedBy, actor.id), eq(issuedReports.requestKey, idempotencyKey))
  if (!condition) return undefined
  const [found] = await db
    .select({ id: issuedReports.id, reportId: issuedReports.reportId })
    .from(issuedReports)
    .where(condition)
  if (found && found.reportId !== id) throw new Conflict('This Idempotency-Key was used for another report.')
  return found?.id
}
