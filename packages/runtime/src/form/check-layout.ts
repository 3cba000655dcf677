import { placeFrame, type FrameCell, type FrameGrid, type FrameRow } from './frame-grid.ts'
import type { Form } from './form.ts'
import type { FormProblem } from './form-problem.ts'
import { fitsEntries } from './placements.ts'
import type { FrameBlock } from './sheet.ts'

/** Frames whose cells overlap, leave gaps or reach out of them. */
export function checkLayout(form: Form): FormProblem[] {
  return form['x-paper'].blocks.flatMap((block, index) =>
    block.kind === 'frame' ? checkFrame(block, `/x-paper/blocks/${index}`) : [],
  )
}

function checkFrame(frame: FrameBlock, path: string): FormProblem[] {
  const grid = placeFrame(frame)
  const overlaps = grid.overlaps.map((cell): FormProblem => {
    const reaches =
      cell.column + cell.colSpan > frame.columns.length || cell.row + cell.rowSpan > grid.rows.length
    return {
      path: cellPath(path, grid.rows, cell),
      code: reaches ? 'cellOutside' : 'cellsOverlap',
      params: placeParams(cell),
    }
  })
  // An overlap shifts all that follows it; gaps would only repeat it.
  const gaps =
    overlaps.length > 0
      ? []
      : grid.gaps.slice(0, 1).map(([row, column]): FormProblem => ({
          path: rowPath(path, grid.rows[row]!),
          code: 'gap',
          params: { row: row + 1, column: column + 1, columns: frame.columns.length },
        }))
  const spans = grid.cells.flatMap((cell) => checkSpan(grid, cell, cellPath(path, grid.rows, cell)))
  return [...overlaps, ...gaps, ...spans]
}

function checkSpan(grid: FrameGrid, placed: FrameCell, path: string): FormProblem[] {
  const problems: FormProblem[] = []
  if ('across' in placed.cell && !fitsEntries(placed.cell)) problems.push({ path, code: 'acrossWidth' })
  const first = grid.rows[placed.row]
  const last = grid.rows[placed.row + placed.rowSpan - 1]
  if (!first || !last || first === last) return problems
  const leaves = first.repeat !== undefined && last.repeat !== first.repeat
  const splits =
    last.repeat !== undefined &&
    last.repeat !== first.repeat &&
    last.indexInRepeat !== last.repeat.rows.length - 1
  if (leaves || splits) problems.push({ path, code: 'spanCutsList', params: placeParams(placed) })
  return problems
}

function placeParams(cell: FrameCell): Record<string, number> {
  return { row: cell.row + 1, column: cell.column + 1, rowSpan: cell.rowSpan, colSpan: cell.colSpan }
}

function rowPath(path: string, { path: [outer, inner] }: FrameRow): string {
  return `${path}/rows/${outer}${inner === undefined ? '' : `/rows/${inner}`}`
}

function cellPath(path: string, rows: readonly FrameRow[], cell: FrameCell): string {
  return `${rowPath(path, rows[cell.row]!)}/cells/${cell.index}`
}
