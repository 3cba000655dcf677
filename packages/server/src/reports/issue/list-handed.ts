import { asc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { users } from '../../db/account-tables.ts'
import { handedReports } from '../../db/report-tables.ts'
import type { Acting } from '../../services.ts'
import type { HandedTo } from './issued-report.ts'

/** Those whom it was handed to, the first first. */
export async function listHanded({ db }: Pick<Acting, 'db'>, id: string): Promise<HandedTo[]> {
  const givers = alias(users, 'givers')
  const rows = await db
    .select({ id: users.id, name: users.name, by: givers.name, at: handedReports.handedAt })
    .from(handedReports)
    .innerJoin(users, eq(users.id, handedReports.person))
    .leftJoin(givers, eq(givers.id, handedReports.handedBy))
    .where(eq(handedReports.issuedId, id))
    .orderBy(asc(handedReports.handedAt), asc(users.id))
  return rows.map(({ id: person, name, by, at }) => ({
    person: { id: person, name },
    by,
    at: at.toISOString(),
  }))
}
