import type { JsonObject } from '@paperwright/runtime'
import { eq, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { users } from '../db/account-tables.ts'
import type { Database } from '../db/database.ts'
import { dashboards } from '../db/report-tables.ts'
import { homePages } from '../db/work-tables.ts'
import type { Hanging } from '../library/kind.ts'

/** Dashboards, and people's first pages, that have a tile with this in it. */
export async function pagesShowing(db: Pick<Database, 'select'>, shown: JsonObject): Promise<Hanging[]> {
  const has = (tiles: PgColumn): SQL => sql`${tiles} @> ${JSON.stringify([shown])}::jsonb`
  const pages = await db.select({ name: dashboards.name }).from(dashboards).where(has(dashboards.tiles))
  const homes = await db
    .select({ name: users.name })
    .from(homePages)
    .innerJoin(users, eq(users.id, homePages.owner))
    .where(has(homePages.tiles))
  const told = (what: string, rows: readonly { name: string }[]): Hanging => ({
    what,
    count: rows.length,
    names: rows.map(({ name }) => name),
  })
  return [told('dashboard', pages), told('home', homes)]
}
