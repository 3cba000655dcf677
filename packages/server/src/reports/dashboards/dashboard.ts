import type { JsonObject } from '@paperwright/runtime'
import type { Preset } from '@paperwright/runtime/report'
import type { dashboards } from '../../db/report-tables.ts'

/** A query's answer on a dashboard: a table or a chart, as a report's sheet has them. */
export interface Tile {
  report: string
  block: { kind: 'table' | 'chart'; query: string; [setting: string]: unknown }
  /** Columns of twelve. */
  width: number
  /** What the report's parameters are given; those left out start from a preset: of the tile, or else of the report. */
  parameters?: JsonObject
  presets?: Record<string, Preset>
}

/** In place of a tile that whoever asks may not see; sent back, the stored one stays. */
export interface KeptTile {
  /** The place of the stored one, from 0. */
  kept: number
  width: number
}

/** A page of tiles for a department, or for everyone; the moment in ISO 8601. */
export interface Dashboard {
  id: string
  name: string
  /** Null: everyone's. */
  department: string | null
  tiles: (Tile | KeptTile)[]
  revision: number
  /** Whether it is of the one who asks, and so theirs to change. */
  isOwn: boolean
  updatedAt: string
}

export function toDashboard(
  row: typeof dashboards.$inferSelect,
  { actor, mayRead }: { actor: { id: string }; mayRead(report: string): boolean },
): Dashboard {
  const { id, name, department, owner, revision, updatedAt } = row
  return {
    id,
    name,
    department,
    tiles: (row.tiles as unknown as Tile[]).map((tile, kept) =>
      mayRead(tile.report) ? tile : { kept, width: tile.width },
    ),
    revision,
    isOwn: owner === actor.id,
    updatedAt: updatedAt.toISOString(),
  }
}
