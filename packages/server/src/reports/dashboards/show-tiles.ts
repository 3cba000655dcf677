import type { JsonObject } from '@paperwright/runtime'
import { hasRight } from '@paperwright/runtime/kit'
import { readRights } from '../../access/find-rights.ts'
import { listLibrary } from '../../library/list-library.ts'
import type { Acting } from '../../services.ts'
import { readReportRights } from '../report-rights.ts'
import type { ShownTile, Tile } from './tile.ts'

/** Stored tiles as whoever asks is told them: those over what they may not see are kept from them. */
export async function tileReader(acting: Acting): Promise<(stored: readonly JsonObject[]) => ShownTile[]> {
  const [rights, reader, listed] = await Promise.all([
    readRights(acting),
    readReportRights(acting),
    listLibrary(acting, acting.reports),
  ])
  const readable = new Set(listed.filter(({ document }) => reader.of(document).see).map(({ id }) => id))
  const maySee = (tile: Tile) => {
    if ('report' in tile) return readable.has(tile.report)
    return 'list' in tile ? hasRight(rights.of(tile.list.form), 'see') : true
  }
  return (stored) =>
    (stored as unknown as Tile[]).map((tile, kept) => (maySee(tile) ? tile : { kept, width: tile.width }))
}
