import type { Form } from '@paperwright/runtime'
import { rangeOf, type EditCell } from '../grid/edit-grid.ts'
import { changeFrame } from './change-frame.ts'
import { EditRefused } from './edit-refused.ts'
import { requireNoBands } from './require-no-bands.ts'

/** An empty column left or right of a column; the others give room for it, cells that span the place grow. */
export function insertColumn(
  form: Form,
  { block, column, side }: { block: number; column: number; side: 'left' | 'right' },
): Form {
  return changeFrame(form, block, (grid) => {
    requireNoBands(grid)
    const at = side === 'left' ? column : column + 1
    const total = sum(grid.columns)
    const width = total / (grid.columns.length + 1)
    const rest = grid.columns.map((one) => (one * (total - width)) / total)
    const cells = grid.cells.map((cell): EditCell => {
      const { left, right } = rangeOf(cell)
      if (left >= at) return { ...cell, column: left + 1 }
      if (right < at) return cell
      if ('across' in cell.cell) throw new EditRefused('acrossSpan')
      return { ...cell, colSpan: cell.colSpan + 1 }
    })
    return { ...grid, columns: rest.toSpliced(at, 0, width).map(rounded), cells }
  })
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

/** Tenths of a millimetre are as fine as a ruler. */
export function rounded(length: number): number {
  return Math.max(0.1, Math.round(length * 10) / 10)
}
