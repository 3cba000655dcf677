import type { ShownTile } from '@paperwright/server'
import type { Starts } from '../reports/parameter-starts.ts'

/** Widths that tiles come in, in columns of twelve. */
export const WIDTHS = [3, 4, 6, 8, 12]

/** The tile at a place, at another; the others close up. */
export function moveTile<Any>(tiles: readonly Any[], from: number, to: number): Any[] {
  const moved = tiles[from]
  if (!moved || to < 0 || to >= tiles.length) return [...tiles]
  return tiles.toSpliced(from, 1).toSpliced(to, 0, moved)
}

export function removeTile<Any>(tiles: readonly Any[], at: number): Any[] {
  return tiles.toSpliced(at, 1)
}

export function widenTile<Any extends ShownTile>(tiles: readonly Any[], at: number, width: number): Any[] {
  return tiles.map((tile, index) => (index === at ? { ...tile, width } : tile))
}

/** The tile of a report at a place, with other starts. */
export function startTile(tiles: readonly ShownTile[], at: number, starts: Starts): ShownTile[] {
  return tiles.map((tile, index) => {
    if (index !== at || !('report' in tile)) return tile
    const { parameters: _, presets: __, ...rest } = tile
    return { ...rest, ...starts }
  })
}
