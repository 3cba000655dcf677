import type { JsonObject } from '@paperwright/runtime'
import type { Database } from '../../db/database.ts'
import { reports } from '../../db/report-tables.ts'
import { forms } from '../../db/schema.ts'
import { requireHeld } from '../../library/hold-documents.ts'

/** Keeps what tiles show from being deleted until the transaction ends, which stores them. */
export async function holdTiles(tx: Pick<Database, 'select'>, tiles: readonly JsonObject[]): Promise<void> {
  await requireHeld(tx, reports, namedIn(tiles, ['report']))
  await requireHeld(tx, forms, namedIn(tiles, ['list', 'form']))
}

function namedIn(tiles: readonly JsonObject[], path: readonly string[]): string[] {
  return tiles.flatMap((tile) => {
    const named = path.reduce<unknown>((at, key) => (at as JsonObject | undefined)?.[key], tile)
    return typeof named === 'string' ? [named] : []
  })
}
