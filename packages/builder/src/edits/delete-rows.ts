import type { Form } from '@paperwright/runtime'
import { rangeOf, type EditCell } from '../grid/edit-grid.ts'
import { changeBlocks, changeFrame, requireFrame } from './change-frame.ts'

/** Rows taken out; cells that reach into them shrink, what stood in them alone is removed with its fields. */
export function deleteRows(
  form: Form,
  { block, from, to }: { block: number; from: number; to: number },
): Form {
  const { rows } = requireFrame(form, block)
  const total = rows.reduce((sum, entry) => sum + ('list' in entry ? entry.rows.length : 1), 0)
  if (to - from + 1 >= total) return changeBlocks(form, (blocks) => blocks.toSpliced(block, 1))
  return changeFrame(form, block, (grid) => {
    const cells = grid.cells.flatMap((cell): EditCell[] => {
      const { top, bottom } = rangeOf(cell)
      const left = cell.rowSpan - overlap(top, bottom, from, to)
      if (left === 0) return []
      const row = top < from ? top : Math.max(top, to + 1) - (to - from + 1)
      return [{ ...cell, row, rowSpan: left }]
    })
    return { ...grid, rows: grid.rows.toSpliced(from, to - from + 1), cells }
  })
}

/** How many of the places from `first` to `last` lie between `from` and `to`. */
export function overlap(first: number, last: number, from: number, to: number): number {
  return Math.max(0, Math.min(last, to) - Math.max(first, from) + 1)
}
