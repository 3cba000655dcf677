import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm'
import { dashboards } from '../../db/report-tables.ts'
import { Forbidden, NotFound } from '../../errors.ts'
import type { Acting } from '../../services.ts'
import { toDashboard, type Dashboard } from './dashboard.ts'
import { tileReader } from './show-tiles.ts'

type DashboardRow = typeof dashboards.$inferSelect

/** The dashboards of one's department and of everyone, and those that one made, by their names. */
export async function listDashboards(acting: Acting): Promise<Dashboard[]> {
  const rows = await acting.db
    .select()
    .from(dashboards)
    .where(seenBy(acting))
    .orderBy(asc(dashboards.name), asc(dashboards.id))
  return tell(acting, rows)
}

export async function requireDashboard(acting: Acting, id: string): Promise<Dashboard> {
  const [found] = await tell(acting, [await requireRow(acting, id)])
  return found!
}

/** One's own dashboard; admins have them all. */
export async function requireOwnDashboard(acting: Acting, id: string): Promise<DashboardRow> {
  const row = await requireRow(acting, id)
  if (row.owner !== acting.actor.id && !acting.actor.isAdmin)
    throw new Forbidden('This dashboard belongs to someone else. Save your own instead.')
  return row
}

async function requireRow(acting: Acting, id: string): Promise<DashboardRow> {
  const [row] = await acting.db
    .select()
    .from(dashboards)
    .where(and(eq(dashboards.id, id), seenBy(acting)))
  if (!row) throw new NotFound('This dashboard no longer exists.')
  return row
}

function seenBy({ actor }: Acting) {
  if (actor.isAdmin) return undefined
  const own = inArray(dashboards.department, [...actor.departments])
  return or(isNull(dashboards.department), own, eq(dashboards.owner, actor.id))
}

async function tell(acting: Acting, rows: readonly DashboardRow[]): Promise<Dashboard[]> {
  const show = await tileReader(acting)
  return rows.map((row) => toDashboard(row, { actor: acting.actor, show }))
}
