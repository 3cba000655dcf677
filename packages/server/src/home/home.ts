import type { JsonObject } from '@paperwright/runtime'
import { hasRight } from '@paperwright/runtime/kit'
import { eq } from 'drizzle-orm'
import { readRights } from '../access/find-rights.ts'
import { homePages } from '../db/work-tables.ts'
import { holdTiles } from '../reports/dashboards/hold-tiles.ts'
import { tileReader } from '../reports/dashboards/show-tiles.ts'
import type { ShownTile } from '../reports/dashboards/tile.ts'
import type { Acting } from '../services.ts'

/** What someone keeps on their first page. */
export interface Home {
  /** The ids of forms that stand first in the library, in their order; those that one has nothing to do with now are left out. */
  favourites: string[]
  /** Tiles as dashboards have them. */
  tiles: ShownTile[]
}

export async function getHome(acting: Acting): Promise<Home> {
  const { db, actor } = acting
  const [row] = await db.select().from(homePages).where(eq(homePages.owner, actor.id))
  const [rights, show] = await Promise.all([readRights(acting), tileReader(acting)])
  const isOpen = (form: string) => {
    const own = rights.all.get(form)
    return own !== undefined && (own.fill || hasRight(own, 'see'))
  }
  return { favourites: (row?.favourites ?? []).filter(isOpen), tiles: show(row?.tiles ?? []) }
}

export async function storedTiles({ db, actor }: Acting): Promise<JsonObject[]> {
  const [row] = await db
    .select({ tiles: homePages.tiles })
    .from(homePages)
    .where(eq(homePages.owner, actor.id))
  return row?.tiles ?? []
}

type Kept = { favourites: string[]; tiles: JsonObject[] }

/** Changes what one keeps by what is kept at that moment: from two windows, both changes stay. */
export async function changeHome(acting: Acting, change: (kept: Kept) => Partial<Kept>): Promise<Home> {
  const { db, actor, clock } = acting
  const own = eq(homePages.owner, actor.id)
  await db.transaction(async (transaction) => {
    await transaction.insert(homePages).values({ owner: actor.id, updatedAt: clock() }).onConflictDoNothing()
    const [row] = await transaction.select().from(homePages).where(own).for('update')
    const { favourites, tiles } = row!
    const changed = change({ favourites, tiles })
    if (changed.tiles) await holdTiles(transaction, changed.tiles)
    await transaction
      .update(homePages)
      .set({ ...changed, updatedAt: clock() })
      .where(own)
  })
  return getHome(acting)
}
