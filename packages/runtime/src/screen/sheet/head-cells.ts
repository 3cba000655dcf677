import type { FrameCell } from '../../form/frame-grid.ts'
import type { ScreenScope } from '../screen-scope.ts'
import type { FramePlan } from './frame-plan.ts'

/** The id of a label cell, so that inputs can name themselves by it. */
export function cellId(scope: ScreenScope, plan: FramePlan, { row, column }: FrameCell): string {
  return scope.inputId(`:${plan.id}r${row}c${column}`)
}

/** What a head cell heads: the cells below in head rows, else those beside it; groups of them where it spans. */
export function headScope(
  plan: FramePlan,
  { row, rowSpan, colSpan }: FrameCell,
): 'col' | 'row' | 'colgroup' | 'rowgroup' {
  if (plan.grid.rows[row]?.row.head) return colSpan > 1 ? 'colgroup' : 'col'
  return rowSpan > 1 ? 'rowgroup' : 'row'
}

/** The printed words of label cells, for inputs that stand once for each entry. */
export function labelWords(scope: ScreenScope, cells: readonly FrameCell[]): string[] {
  return cells.flatMap(({ cell }) => {
    if ('title' in cell) return scope.word(scope.fields.get(cell.title)?.schema.title ?? '')
    return 'text' in cell ? scope.word(cell.text) : []
  })
}
