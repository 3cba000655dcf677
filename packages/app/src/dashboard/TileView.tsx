import type { ShownTile } from '@paperwright/server'
import { useOwnWords } from '../session/use-words.ts'
import { DASHBOARD_WORDS } from './dashboard-words.ts'
import { DashboardTile } from './DashboardTile.tsx'
import { ListTileView } from './ListTileView.tsx'
import { WordsTileView } from './WordsTileView.tsx'
import '../reports/reports.css'
import './dashboard.css'

/** Tiles are counted again this often. */
const REFRESH_MS = 5 * 60_000

/** A tile of whatever kind, as whoever looks may see it. */
export function TileView({ tile }: { tile: ShownTile }) {
  const words = useOwnWords(DASHBOARD_WORDS)
  if ('kept' in tile) return <p className="quiet">{words.kept}</p>
  if ('words' in tile) return <WordsTileView tile={tile} />
  if ('list' in tile) return <ListTileView tile={tile} refreshMs={REFRESH_MS} />
  return <DashboardTile tile={tile} refreshMs={REFRESH_MS} />
}
