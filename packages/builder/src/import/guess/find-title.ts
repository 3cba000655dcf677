import { hasWords, type Area, type ExcelGrid } from '../table/excel-grid.ts'
import type { Region } from './find-regions.ts'
import { readShape } from './read-shape.ts'
import { readTemplate } from './read-template.ts'

/** Characters that a title has at most. */
const LONGEST = 60

/** The title among the words above the first table: the largest; else merged, centred or bold ones; else a row's only ones. */
export function findTitle(regions: readonly Region[]): Area | undefined {
  const first = regions.findIndex(({ kind }) => kind === 'frame')
  const above = first < 0 ? regions : regions.slice(0, first)
  const found = above.flatMap((region) =>
    region.kind === 'line'
      ? region.areas.filter(isTitleLike).map((area) => ({ area, rank: rankOf(area, region.areas.length) }))
      : [],
  )
  const usual = Math.min(...found.map(({ area }) => area.look.fontSize))
  const best = found
    .map(({ area, rank }) => ({ area, rank: rank + (area.look.fontSize - usual) * 2 }))
    .reduce<{ area: Area; rank: number } | undefined>(
      (best, one) => (best && best.rank >= one.rank ? best : one),
      undefined,
    )
  return best && best.rank > 0 ? best.area : undefined
}

function rankOf({ colSpan, look }: Area, neighbours: number): number {
  return (
    (colSpan > 1 ? 2 : 0) +
    (look.align === 'center' ? 2 : 0) +
    (look.bold ? 1 : 0) +
    (neighbours === 1 ? 1 : 0)
  )
}

function isTitleLike({ text }: Area): boolean {
  if (text.length > LONGEST || readShape(text)) return false
  return readTemplate(text).every(({ kind }) => kind === 'words')
}

/** A title inside of the table: words over the whole width of its first row. */
export function titleInFrame({ areas, rows, columns }: ExcelGrid): Area | undefined {
  const first = areas[0]
  const isWhole = first && first.colSpan === columns.length && first.rowSpan === 1 && rows.length > 1
  return isWhole && columns.length > 1 && hasWords(first) && isTitleLike(first) ? first : undefined
}
