import { and, asc, count, desc, eq, isNotNull, isNull, sql, type SQL } from 'drizzle-orm'
import { requireRight } from '../../access/require-right.ts'
import type { Actor } from '../../auth/actor.ts'
import { userDepartments, users } from '../../db/account-tables.ts'
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
  /** It was given to whoever asks. */
  isMine: boolean
  /** Whether whoever asks may enter its sheet, and make it void. */
  mayUse: boolean
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

export interface PaperNumberQuery {
  formId: string
  state?: PaperNumberState
  /** Those alone that were given to whoever asks. */
  mine?: boolean
  /** A part of the number. */
  search?: string
  /** From 1. */
  page: number
  size: number
}

/** A page of the numbers of a form that were given out on paper: open ones in their order, others newest first. */
export async function listPaperNumbers(
  acting: Acting,
  { formId, state, mine = false, search = '', page, size }: PaperNumberQuery,
): Promise<{ items: PaperNumber[]; total: number }> {
  const { db, forms, actor } = acting
  await forms.requireNewest(formId)
  await requireRight(acting, formId, 'fill')
  const condition = and(
    eq(paperNumbers.formId, formId),
    state && CONDITIONS[state],
    mine ? eq(paperNumbers.holder, actor.id) : undefined,
    search === '' ? undefined : sql`position(upper(${search}::text) in upper(${paperNumbers.number})) > 0`,
  )
  const [{ total } = { total: 0 }] = await db.select({ total: count() }).from(paperNumbers).where(condition)
  const direction = state === 'open' ? asc : desc
  const rows = await selectPaperNumbers(db, actor)
    .where(condition)
    .orderBy(direction(paperNumbers.number))
    .limit(size)
    .offset((page - 1) * size)
  return { items: rows.map((row) => toPaperNumber(row, actor)), total }
}

/** Numbers with the name of their holder, and whether someone may use them. */
export function selectPaperNumbers(db: Pick<Database, 'select'>, actor: Actor) {
  return db
    .select({ row: paperNumbers, holder: users.name, mayUse: usableBy(actor) })
    .from(paperNumbers)
    .leftJoin(users, eq(users.id, paperNumbers.holder))
    .$dynamic()
}

/** One's own, those of someone of a department of one's own, and those of whoever is of none: a central office prints for all. */
function usableBy({ id, isAdmin, departments }: Actor): SQL<boolean> {
  if (isAdmin) return sql<boolean>`true`
  const held = sql`(select ${users.department} as department from ${users} where ${users.id} = ${paperNumbers.holder}
    and ${users.department} is not null
    union all select ${userDepartments.departmentId} from ${userDepartments}
    where ${userDepartments.userId} = ${paperNumbers.holder}) as held`
  return sql<boolean>`(${paperNumbers.holder} = ${id}::text or not exists (select from ${held})
    or exists (select from ${held} where held.department in
      (select jsonb_array_elements_text(${JSON.stringify(departments)}::text::jsonb))))`
}

export type PaperNumberRow = Awaited<ReturnType<typeof selectPaperNumbers>>[number]

export function toPaperNumber(
  { row, holder, mayUse }: PaperNumberRow,
  { id }: Pick<Actor, 'id'>,
): PaperNumber {
  return {
    number: row.number,
    state: row.submissionId !== null ? 'used' : row.voidedAt === null ? 'open' : 'void',
    formVersion: row.formVersion,
    holder,
    isMine: row.holder === id,
    mayUse,
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
