import { Conflict } from '../errors.ts'
import { readTiles } from '../reports/dashboards/read-tiles.ts'
import type { ShownTile, Tile } from '../reports/dashboards/tile.ts'
import type { Acting } from '../services.ts'
import { changeHome, storedTiles, type Home } from './home.ts'

const MOST_TILES = 20

/** Puts a tile on one's first page, behind the others. */
export async function pinTile(acting: Acting, tile: Tile): Promise<Home> {
  const pinned = await readTiles(acting, [tile], { before: [], isShared: false })
  return changeHome(acting, ({ tiles }) => {
    if (tiles.length >= MOST_TILES)
      throw new Conflict(`Your home page already has ${MOST_TILES} tiles. Remove one first.`)
    return { tiles: [...tiles, ...pinned] }
  })
}

/** The tiles of one's first page as they stand from now on; those that one may not see stay as they are. */
export async function arrangeTiles(acting: Acting, sent: readonly ShownTile[]): Promise<Home> {
  const before = await storedTiles(acting)
  const arranged = await readTiles(acting, sent, { before, isShared: false })
  return changeHome(acting, ({ tiles }) => {
    if (JSON.stringify(tiles) !== JSON.stringify(before))
      throw new Conflict('Your home page was changed in another window.', { code: 'home-changed' })
    return { tiles: arranged }
  })
}
