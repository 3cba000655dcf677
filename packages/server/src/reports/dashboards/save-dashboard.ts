import { and, count, eq, sql } from 'drizzle-orm'
import type { JsonObject } from '@paperwright/runtime'
import { appendAudit } from '../../audit/append-audit.ts'
import { departments } from '../../db/account-tables.ts'
import { dashboards } from '../../db/report-tables.ts'
import { BadRequest, Conflict, Forbidden } from '../../errors.ts'
import { newId } from '../../new-id.ts'
import type { Acting } from '../../services.ts'
import type { Dashboard } from './dashboard.ts'
import { requireDashboard, requireOwnDashboard } from './find-dashboards.ts'
import { holdTiles } from './hold-tiles.ts'
import { readTiles } from './read-tiles.ts'
import type { ShownTile } from './tile.ts'

/** Dashboards that one person keeps. */
const MOST_KEPT = 50

export interface DashboardContent {
  name: string
  /** Null: everyone's, which admins alone make. */
  department: string | null
  tiles: ShownTile[]
}

type StoredContent = Omit<DashboardContent, 'tiles'> & { tiles: JsonObject[] }

/** Makes a dashboard for one's department; admins for any, and for everyone. */
export async function createDashboard(acting: Acting, content: DashboardContent): Promise<Dashboard> {
  const { db, actor, clock } = acting
  const stored = await readContent(acting, content, [])
  const [{ kept } = { kept: 0 }] = await db
    .select({ kept: count() })
    .from(dashboards)
    .where(eq(dashboards.owner, actor.id))
  if (kept >= MOST_KEPT) throw new Conflict(`You already have ${MOST_KEPT} dashboards. Delete one first.`)
  const at = clock()
  const id = newId(at)
  await db.transaction(async (transaction) => {
    await holdTiles(transaction, stored.tiles)
    await transaction
      .insert(dashboards)
      .values({ id, ...toColumns(stored), owner: actor.id, revision: 1, createdAt: at, updatedAt: at })
    await appendAudit(transaction, saved(acting, id, content))
  })
  return requireDashboard(acting, id)
}

/** Changes one's own dashboard, admins anyone's; refused where another revision was stored since. */
export async function changeDashboard(
  acting: Acting,
  { id, revision, ...content }: DashboardContent & { id: string; revision: number },
): Promise<Dashboard> {
  const { db, clock } = acting
  const before = await requireOwnDashboard(acting, id)
  const changed = await readContent(acting, content, before.tiles)
  await db.transaction(async (transaction) => {
    await holdTiles(transaction, changed.tiles)
    const stored = await transaction
      .update(dashboards)
      .set({ ...toColumns(changed), revision: sql`${dashboards.revision} + 1`, updatedAt: clock() })
      .where(and(eq(dashboards.id, id), eq(dashboards.revision, revision)))
      .returning({ id: dashboards.id })
    if (stored.length === 0)
      throw new Conflict(
        'Someone else just changed this dashboard. Review their changes, then make yours again.',
        {
          code: 'dashboard-changed',
        },
      )
    await appendAudit(transaction, saved(acting, id, content))
  })
  return requireDashboard(acting, id)
}

/** Deletes one's own dashboard; admins anyone's. */
export async function deleteDashboard(acting: Acting, id: string): Promise<void> {
  const { db, actor, clock } = acting
  const { name } = await requireOwnDashboard(acting, id)
  await db.transaction(async (transaction) => {
    await transaction.delete(dashboards).where(eq(dashboards.id, id))
    const details = { dashboard: id, name, deleted: true }
    await appendAudit(transaction, { action: 'dashboard.saved', actor, at: clock(), details })
  })
}

/** Refuses whoever has no department to make a dashboard for, whatever it is. */
export function requireSomeDashboard({ actor }: Pick<Acting, 'actor'>): void {
  if (!actor.isAdmin && actor.departments.length === 0) throw notYours()
}

const notYours = () => new Forbidden('Only admins can save dashboards for other departments.')

/**
 * Refuses tiles of reports that one may not read or whose query is not there, and pages for others than one's own. Tiles
 * that are kept from whoever asks stay as they are stored.
 */
async function readContent(
  acting: Acting,
  content: DashboardContent,
  before: readonly JsonObject[],
): Promise<StoredContent> {
  const { department } = content
  const { db, actor } = acting
  requireSomeDashboard(acting)
  if (!actor.isAdmin && !(department !== null && actor.departments.includes(department))) throw notYours()
  if (department !== null) {
    const [known] = await db.select().from(departments).where(eq(departments.id, department))
    if (!known) throw new BadRequest(`There is no department ${department}.`)
  }
  return { ...content, tiles: await readTiles(acting, content.tiles, { before, isShared: true }) }
}

function toColumns({ name, department, tiles }: StoredContent) {
  return { name, department, tiles }
}

function saved({ actor, clock }: Acting, id: string, { name, department, tiles }: DashboardContent) {
  const details = { dashboard: id, name, department, tiles: tiles.length }
  return { action: 'dashboard.saved' as const, actor, at: clock(), details }
}
