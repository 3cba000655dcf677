import { appendAudit } from '../../audit/append-audit.ts'
import { voidedReports } from '../../db/report-tables.ts'
import { Conflict } from '../../errors.ts'
import type { Acting } from '../../services.ts'
import { requireReportRight } from '../report-rights.ts'
import { requireHanding } from './hand-on.ts'

/** Makes an issued report void, with its reason; its number and its paper stay. For whoever may issue it and read it. */
export async function voidReport(
  acting: Acting,
  { id, reason }: { id: string; reason: string },
): Promise<void> {
  const { db, actor, clock } = acting
  const { row } = await requireVoiding(acting, id)
  const at = clock()
  await db.transaction(async (tx) => {
    const [stored] = await tx
      .insert(voidedReports)
      .values({ issuedId: id, reason, voidedBy: actor.id, voidedAt: at })
      .onConflictDoNothing()
      .returning()
    if (!stored) throw new Conflict('This report is already void.', { code: 'void' })
    const details = { report: row.reportId, number: row.number, issued: id, reason }
    await appendAudit(tx, { action: 'report.voided', actor, at, details })
  })
}

export async function requireVoiding(acting: Acting, id: string) {
  const found = await requireHanding(acting, id)
  const { document } = await acting.reports.requireNewest(found.row.reportId)
  await requireReportRight(acting, document, 'issue')
  return found
}
