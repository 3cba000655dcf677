import { and, eq } from 'drizzle-orm'
import { requireRight } from '../../access/require-right.ts'
import { appendAudit } from '../../audit/append-audit.ts'
import { paperNumbers } from '../../db/work-tables.ts'
import { NotFound } from '../../errors.ts'
import type { Acting } from '../../services.ts'
import { isOpen, toPaperNumber, type PaperNumber } from './paper-numbers.ts'
import { requireOpenNumber } from './require-open-number.ts'

/** Says that a sheet is spoiled: its number stays given out, and becomes no record's. */
export async function voidPaperNumber(
  acting: Acting,
  { formId, number, reason }: { formId: string; number: string; reason: string },
): Promise<PaperNumber> {
  const { db, forms, actor, clock } = acting
  await forms.requireNewest(formId)
  await requireRight(acting, formId, 'fill')
  const at = clock()
  const row = await db.transaction(async (transaction) => {
    const [voided] = await transaction
      .update(paperNumbers)
      .set({ voidReason: reason, voidedBy: actor.id, voidedAt: at })
      .where(and(eq(paperNumbers.formId, formId), eq(paperNumbers.number, number), isOpen))
      .returning()
    if (!voided) {
      await requireOpenNumber(transaction, { formId, number })
      throw new NotFound(`There is no open sheet ${number}.`)
    }
    const details = { number, reason }
    await appendAudit(transaction, { action: 'numbers.voided', actor, at, formId, details })
    return voided
  })
  return toPaperNumber(row, null)
}
