import { and, eq } from 'drizzle-orm'
import { appendAudit } from '../../audit/append-audit.ts'
import { paperNumbers } from '../../db/work-tables.ts'
import { NotFound } from '../../errors.ts'
import type { Acting } from '../../services.ts'
import { isOpen, type PaperNumber } from './paper-numbers.ts'
import { findPaperNumber, requireOpenNumber } from './require-open-number.ts'

/** Says that a sheet is spoiled: its number stays given out, and becomes no record's. */
export async function voidPaperNumber(
  acting: Acting,
  { formId, number, reason }: { formId: string; number: string; reason: string },
): Promise<PaperNumber> {
  const { db, actor, clock } = acting
  await requireOpenNumber(acting, { formId, number })
  const at = clock()
  await db.transaction(async (transaction) => {
    const [voided] = await transaction
      .update(paperNumbers)
      .set({ voidReason: reason, voidedBy: actor.id, voidedAt: at })
      .where(and(eq(paperNumbers.formId, formId), eq(paperNumbers.number, number), isOpen))
      .returning()
    if (!voided) {
      await requireOpenNumber({ ...acting, db: transaction }, { formId, number })
      throw new NotFound(`There is no open sheet ${number}.`)
    }
    const details = { number, reason }
    await appendAudit(transaction, { action: 'numbers.voided', actor, at, formId, details })
  })
  return findPaperNumber(acting, { formId, number })
}
