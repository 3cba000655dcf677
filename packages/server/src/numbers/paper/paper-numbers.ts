import { and, asc, count, desc, eq, isNotNull, isNull, type SQL } from 'drizzle-orm'
import { requireRight } from '../../access/require-right.ts'
import { users } from '../../db/account-tables.ts'
import type { Database } from '../../db/database.ts'
import { paperNumbers } from '../../db/work-tables.ts'
import type { Acting } from '../../services.ts'

export type PaperNumberState = 'open' | 'used' | 'void'

/** A number given out on a blank sheet; moments in ISO 8601. */
export interface PaperNumber {
  number: string
  state: PaperNumberState
  formVersion: number
  /** The name of whom it was given to. */
  holder: string | null
  givenAt: string
  /** The record whose number it became. */
  submissionId: string | null
  usedAt: string | null
  /** Why it will become no record's. */
  voidReason: string | null
  voidedAt: string | null
}

/** Neither used nor void. */
export const isOpen = and(isNull(paperNumbers.submissionId), isNull(paperNumbers.voidedAt))!

const CONDITIONS: Record<PaperNumberState, SQL> = {
  open: isOpen,
  used: isNotNull(paperNumbers.submissionId),
  void: isNotNull(paperNumbers.voidedAt),
}

/** A page of the numbers of a form that were given out on paper: open ones in their order, others newest first. `page` counts from 1. */
export async function listPaperNumbers(
  acting: Acting,
  { formId, state, page, size }: { formId: string; state?: PaperNumberState; page: number; size: number },
): Promise<{ items: PaperNumber[]; total: number }> {
  const { db, forms } = acting
  await forms.requireNewest(formId)
  await requireRight(acting, formId, 'fill')
  const condition = and(eq(paperNumbers.formId, formId), state && CONDITIONS[state])
  const [{ total } = { total: 0 }] = await db.select({ total: count() }).from(paperNumbers).where(condition)
  const direction = state === 'open' ? asc : desc
  const rows = await db
    .select({ row: paperNumbers, holder: users.name })
    .from(paperNumbers)
    .leftJoin(users, eq(users.id, paperNumbers.holder))
    .where(condition)
    .orderBy(direction(paperNumbers.number))
    .limit(size)
    .offset((page - 1) * size)
  return { items: rows.map(({ row, holder }) => toPaperNumber(row, holder)), total }
}

export function toPaperNumber(row: typeof paperNumbers.$inferSelect, holder: string | null): PaperNumber {
  return {
    number: row.number,
    state: row.submissionId !== null ? 'used' : row.voidedAt === null ? 'open' : 'void',
    formVersion: row.formVersion,
    holder,
    givenAt: row.givenAt.toISOString(),
    submissionId: row.submissionId,
    usedAt: row.usedAt?.toISOString() ?? null,
    voidReason: row.voidReason,
    voidedAt: row.voidedAt?.toISOString() ?? null,
  }
}

/** Numbers of a batch that its sheets may still be printed with. */
export async function countOpen(db: Pick<Database, 'select'>, batchId: string): Promise<number> {
  const [{ open } = { open: 0 }] = await db
    .select({ open: count() })
    .from(paperNumbers)
    .where(and(eq(paperNumbers.batchId, batchId), isOpen))
  return open
}
