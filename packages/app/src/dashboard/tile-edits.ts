import type { Tile } from '@paperwright/server'

/** Widths that tiles come in, in columns of twelve. */
export const WIDTHS = [3, 4, 6, 8, 12]

/** The tile at a place, at another; the others close up. */
export function moveTile(tiles: readonly Tile[], from: number, to: number): Tile[] {
  const moved = tiles[from]
  if (!moved || to < 0 || to >= tiles.length) return [...tiles]
  return tiles.toSpliced(from, 1).toSpliced(to, 0, moved)
}

export function removeTile(tiles: readonly Tile[], at: number): Tile[] {
  return tiles.toSpliced(at, 1)
}

export function widenTile(tiles: readonly Tile[], at: number, width: number): Tile[] {
  return tiles.map((tile, index) => (index === at ? { ...tile, width } : tile))
}
