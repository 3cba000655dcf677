import type { FrameCell } from '../../form/frame-grid.ts'
import type { ScreenScope } from '../screen-scope.ts'
import type { FramePlan } from './frame-plan.ts'

/** The id of a label cell, so that inputs can name themselves by it. */
export function cellId(scope: ScreenScope, plan: FramePlan, { row, column }: FrameCell): string {
  return scope.inputId(`:${plan.id}r${row}c${column}`)
}

/** What a head cell heads: the cells below in head rows and above its own field, else those beside it. */
export function headScope(plan: FramePlan, at: FrameCell): 'col' | 'row' | 'colgroup' | 'rowgroup' {
  if (plan.grid.rows[at.row]?.row.head) return at.colSpan > 1 ? 'colgroup' : 'col'
  if (isAboveItsField(plan, at)) return 'col'
  return at.rowSpan > 1 ? 'rowgroup' : 'row'
}

function isAboveItsField(plan: FramePlan, { cell, row, column, colSpan }: FrameCell): boolean {
  return (
    'title' in cell &&
    plan.grid.cells.some(
      (other) =>
        'field' in other.cell &&
        other.cell.field === cell.title &&
        other.row > row &&
        other.column < column + colSpan &&
        column < other.column + other.colSpan,
    )
  )
}

/** The printed words of label cells, for inputs that stand once for each entry. */
export function labelWords(scope: ScreenScope, cells: readonly FrameCell[]): string[] {
  return cells.flatMap(({ cell }) => {
    if ('title' in cell) return scope.word(scope.fields.get(cell.title)?.schema.title ?? '')
    return 'text' in cell ? scope.word(cell.text) : []
  })
}
