import type { JsonObject } from '@paperwright/runtime'
import { and, eq, or } from 'drizzle-orm'
import { requireRight } from '../../access/require-right.ts'
import { savedViews } from '../../db/work-tables.ts'
import { BadRequest } from '../../errors.ts'
import type { Acting } from '../../services.ts'
import { requireReportRight } from '../report-rights.ts'
import type { ListTile, ReportTile, ShownTile } from './tile.ts'

/**
 * Tiles as they are stored. Refused: reports and lists that one may not see (403), queries, measures and views that there
 * are none of (400). What is kept from whoever asks stays as it is stored.
 *
 * @param isShared - others see them too, who cannot see a view that is one's own
 */
export async function readTiles(
  acting: Acting,
  sent: readonly ShownTile[],
  { before, isShared }: { before: readonly JsonObject[]; isShared: boolean },
): Promise<JsonObject[]> {
  const tiles: JsonObject[] = []
  for (const tile of sent) {
    if ('kept' in tile) {
      const stored = before[tile.kept]
      if (!stored) throw new BadRequest(`There is no tile ${tile.kept} to keep.`)
      tiles.push({ ...stored, width: tile.width })
      continue
    }
    if ('report' in tile) await requireQuery(acting, tile)
    if ('list' in tile) await requireView(acting, tile, isShared)
    tiles.push(tile as unknown as JsonObject)
  }
  return tiles
}

async function requireQuery(acting: Acting, { report, block }: ReportTile): Promise<void> {
  const { document } = await acting.reports.requireNewest(report)
  await requireReportRight(acting, document, 'see')
  const query = Object.hasOwn(document.queries, block.query) ? document.queries[block.query] : undefined
  if (!query) throw new BadRequest(`The report ${report} has no query ${block.query}.`)
  if (block.kind !== 'number') return
  const { measure } = block
  if (typeof measure !== 'string' || !Object.hasOwn(query.cross?.measures ?? {}, measure))
    throw new BadRequest(`The query ${block.query} has no such measure.`)
}

async function requireView(acting: Acting, { list }: ListTile, isShared: boolean): Promise<void> {
  const { db, actor, forms } = acting
  await forms.requireNewest(list.form)
  await requireRight(acting, list.form, 'see')
  const open = eq(savedViews.shared, true)
  const [found] = await db
    .select({ id: savedViews.id })
    .from(savedViews)
    .where(
      and(
        eq(savedViews.id, list.view),
        eq(savedViews.formId, list.form),
        isShared ? open : or(open, eq(savedViews.owner, actor.id)),
      ),
    )
  if (!found) throw new BadRequest('There is no such view, or it is not shared.', { code: 'view-not-shared' })
}
