import type { JsonObject } from '@paperwright/runtime'
import type { dashboards } from '../../db/report-tables.ts'
import type { ShownTile } from './tile.ts'

/** A page of tiles for a department, or for everyone; the moment in ISO 8601. */
export interface Dashboard {
  id: string
  name: string
  /** Null: everyone's. */
  department: string | null
  tiles: ShownTile[]
  revision: number
  /** Whether it is of the one who asks, and so theirs to change. */
  isOwn: boolean
  updatedAt: string
}

export function toDashboard(
  row: typeof dashboards.$inferSelect,
  { actor, show }: { actor: { id: string }; show(tiles: readonly JsonObject[]): ShownTile[] },
): Dashboard {
  const { id, name, department, owner, revision, updatedAt } = row
  return {
    id,
    name,
    department,
    tiles: show(row.tiles),
    revision,
    isOwn: owner === actor.id,
    updatedAt: updatedAt.toISOString(),
  }
}
