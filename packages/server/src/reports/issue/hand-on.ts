import { and, asc, eq, ilike, isNull, ne, or } from 'drizzle-orm'
import { appendAudit } from '../../audit/append-audit.ts'
import { departments, users } from '../../db/account-tables.ts'
import { handedReports, issuedReports } from '../../db/report-tables.ts'
import { BadRequest, Forbidden, NotFound } from '../../errors.ts'
import type { Acting } from '../../services.ts'
import { requireIssuedRow } from './find-issued.ts'
import { countedColumns, issuedReader } from './seen-issued.ts'

/** Colleagues that a search gives at most. */
const MOST_FOUND = 20

export interface Colleague {
  id: string
  name: string
  department: { zh: string; en: string } | null
}

/** Hands an issued report to someone, who reads it from then on: for whoever may see what it counts. */
export async function handOn(acting: Acting, { id, person }: { id: string; person: string }): Promise<void> {
  const { db, actor, clock } = acting
  const { row } = await requireHanding(acting, id)
  const [known] = await db
    .select({ name: users.name })
    .from(users)
    .where(and(eq(users.id, person), isNull(users.disabledAt)))
  if (!known) throw new BadRequest('There is no such person.')
  const at = clock()
  await db.transaction(async (tx) => {
    const added = await tx
      .insert(handedReports)
      .values({ issuedId: id, person, handedBy: actor.id, handedAt: at })
      .onConflictDoNothing()
      .returning()
    if (added.length === 0) return
    const details = { report: row.reportId, number: row.number, issued: id, person, name: known.name }
    await appendAudit(tx, { action: 'report.handed', actor, at, details })
  })
}

/** Takes an issued report back from someone whom it was handed to. */
export async function takeBack(
  acting: Acting,
  { id, person }: { id: string; person: string },
): Promise<void> {
  const { db, actor, clock } = acting
  const { row } = await requireHanding(acting, id)
  await db.transaction(async (tx) => {
    const gone = await tx
      .delete(handedReports)
      .where(and(eq(handedReports.issuedId, id), eq(handedReports.person, person)))
      .returning()
    if (gone.length === 0) throw new NotFound('It was not handed to this person.')
    const [known] = await tx.select({ name: users.name }).from(users).where(eq(users.id, person))
    const details = {
      report: row.reportId,
      number: row.number,
      issued: id,
      person,
      name: known?.name ?? null,
      taken: true,
    }
    await appendAudit(tx, { action: 'report.handed', actor, at: clock(), details })
  })
}

/** People by a part of their name, for whoever may hand this on. */
export async function findColleagues(
  acting: Acting,
  { id, search }: { id: string; search: string },
): Promise<Colleague[]> {
  await requireHanding(acting, id)
  const words = `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`
  const rows = await acting.db
    .select({ id: users.id, name: users.name, zh: departments.zh, en: departments.en })
    .from(users)
    .leftJoin(departments, eq(departments.id, users.department))
    .where(
      and(
        isNull(users.disabledAt),
        ne(users.id, acting.actor.id),
        or(ilike(users.name, words), ilike(users.username, words)),
      ),
    )
    .orderBy(asc(users.name), asc(users.id))
    .limit(MOST_FOUND)
  return rows.map(({ zh, en, ...person }) => ({
    ...person,
    department: zh === null || en === null ? null : { zh, en },
  }))
}

/** Whoever was handed it reads it, and does not hand it on. */
export async function requireHanding(acting: Acting, id: string) {
  const found = await requireIssuedRow(acting, id)
  const [row] = await acting.db.select(countedColumns).from(issuedReports).where(eq(issuedReports.id, id))
  if (!(await (await issuedReader(acting))(row!)))
    throw new Forbidden(
      'You may read this report because it was handed to you; only who may see what it counts does this.',
    )
  return found
}
