import type { Cell, Form } from '@paperwright/runtime'
import { readOptions } from '@paperwright/runtime/kit'
import { requireField } from '../fields/find-fields.ts'
import {
  cellAt,
  isBlank,
  rangeOf,
  readGrid,
  writeGrid,
  type EditCell,
  type EditGrid,
} from '../grid/edit-grid.ts'
import { mapBlocks, mapCells } from '../sheet/map-cells.ts'
import { withMatter } from '../sheet/cell-look.ts'
import { EditRefused } from './edit-refused.ts'

/**
 * Each option of a choice put in a cell of its own: the first where the choice stands, the others in the empty cells
 * below it or, where these are too few, to its right.
 */
export function spreadOptions(form: Form, { pointer }: { pointer: string }): Form {
  const options = readOptions(requireField(form, pointer).schema)
  let placed = false
  const spread = mapBlocks(form, (blocks) =>
    blocks.map((block) => {
      if (block.kind !== 'frame') return block
      const grid = readGrid(block)
      const home = grid.cells.find(({ cell }) => 'field' in cell && cell.field === pointer)
      if (!home) return block
      placed = true
      const places = [below, beside]
        .map((walk) => walk(grid, home, options.length))
        .find((found) => found !== undefined)
      if (!places) throw new EditRefused('noRoomForOptions', { count: options.length })
      const cells = grid.cells.map((one) => {
        const at = places.indexOf(one)
        return at < 0 ? one : { ...one, cell: optionCell(one.cell, pointer, options[at]!.value) }
      })
      return writeGrid({ ...grid, cells })
    }),
  )
  if (!placed) throw new EditRefused('noRoomForOptions', { count: options.length })
  return spread
}

function optionCell(cell: Cell, field: string, value: unknown): Cell {
  return withMatter(cell, { option: { field, value: value as string } })
}

/** The choice's cell and empty ones of its width under it, as many as there are options. */
function below(grid: EditGrid, home: EditCell, count: number): EditCell[] | undefined {
  return walk(
    grid,
    home,
    count,
    (cell) => [rangeOf(cell).bottom + 1, home.column],
    ({ colSpan }) => colSpan === home.colSpan,
  )
}

function beside(grid: EditGrid, home: EditCell, count: number): EditCell[] | undefined {
  return walk(
    grid,
    home,
    count,
    (cell) => [home.row, rangeOf(cell).right + 1],
    ({ rowSpan }) => rowSpan === home.rowSpan,
  )
}

function walk(
  grid: EditGrid,
  home: EditCell,
  count: number,
  next: (cell: EditCell) => [number, number],
  fits: (cell: EditCell) => boolean,
): EditCell[] | undefined {
  const found = [home]
  while (found.length < count) {
    const cell = cellAt(grid, ...next(found.at(-1)!))
    const isFree = cell !== undefined && isBlank(cell.cell) && fits(cell)
    if (!isFree || grid.rows[cell.row]?.repeat !== grid.rows[home.row]?.repeat) return undefined
    found.push(cell)
  }
  return found
}

/** Options that stand in cells of their own brought together in the first of these. */
export function joinOptions(form: Form, { pointer }: { pointer: string }): Form {
  let isFirst = true
  return mapBlocks(form, (blocks) =>
    mapCells(blocks, (cell) => {
      if (!('option' in cell) || cell.option.field !== pointer) return cell
      const matter = isFirst ? { field: pointer } : {}
      isFirst = false
      return withMatter(cell, matter)
    }),
  )
}
