import { appendRow } from '../edits/append-row.ts'
import type { CellPlace } from '../edits/split-cell.ts'
import { gridOf, selectCell, type CellSelection } from '../state/selection.ts'
import type { Builder } from '../state/use-builder.ts'

/** The cell that Tab leads to, in reading order: behind the last one it is that of a new row. Undefined before the first. */
export function tabTo(
  { form, run }: Pick<Builder, 'form' | 'run'>,
  place: CellPlace,
  way: 'on' | 'back',
): CellSelection | undefined {
  const grid = gridOf(form, place.block)
  if (!grid) return undefined
  const cells = grid.cells.toSorted((a, b) => a.row - b.row || a.column - b.column)
  const at = cells.findIndex(({ row, column }) => row === place.row && column === place.column)
  const next = cells[way === 'on' ? at + 1 : at - 1]
  if (next) return selectCell(grid, place.block, next.row, next.column)
  if (way === 'back') return undefined
  let added: CellSelection | undefined
  run(
    (now) => appendRow(now, place),
    (now) => {
      const longer = gridOf(now, place.block)
      added = longer && selectCell(longer, place.block, grid.rows.length, 0)
      return added
    },
  )
  return added
}
