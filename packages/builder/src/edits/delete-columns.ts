import type { Form } from '@paperwright/runtime'
import { rangeOf, type EditCell } from '../grid/edit-grid.ts'
import { changeBlocks, changeFrame, requireFrame } from './change-frame.ts'
import { overlap } from './delete-rows.ts'
import { EditRefused } from './edit-refused.ts'
import { rounded, sum } from './insert-columns.ts'
import { requireNoBands } from './require-no-bands.ts'

/** Columns taken out; the others take their room, cells that reach into them shrink. */
export function deleteColumns(
  form: Form,
  { block, from, to }: { block: number; from: number; to: number },
): Form {
  if (to - from + 1 >= requireFrame(form, block).columns.length)
    return changeBlocks(form, (blocks) => blocks.toSpliced(block, 1))
  return changeFrame(form, block, (grid) => {
    requireNoBands(grid)
    const kept = grid.columns.toSpliced(from, to - from + 1)
    const factor = sum(grid.columns) / sum(kept)
    const cells = grid.cells.flatMap((cell): EditCell[] => {
      const { left, right } = rangeOf(cell)
      const rest = cell.colSpan - overlap(left, right, from, to)
      if (rest === 0) return []
      if (rest < cell.colSpan && 'across' in cell.cell) throw new EditRefused('acrossSpan')
      const column = left < from ? left : Math.max(left, to + 1) - (to - from + 1)
      return [{ ...cell, column, colSpan: rest }]
    })
    return { ...grid, columns: kept.map((width) => rounded(width * factor)), cells }
  })
}
