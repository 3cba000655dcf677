import type { Form, JsonSchema } from '@paperwright/runtime'
import { addProperty } from '../fields/add-property.ts'
import { splitHolder } from '../fields/change-object.ts'
import { freeKey } from '../fields/find-fields.ts'
import { newField } from '../fields/new-field.ts'
import { cellAt, isBlank, rangeOf, readGrid, type EditCell, type EditGrid } from '../grid/edit-grid.ts'
import { entryHolder, namedField } from '../grid/entry-holder.ts'
import { guessKey } from '../guess/guess-field.ts'
import { withMatter } from '../sheet/cell-look.ts'
import { requireFrame } from './change-frame.ts'
import { EditRefused } from './edit-refused.ts'
import { setCell } from './set-cell.ts'
import type { CellPlace } from './split-cell.ts'

/**
 * A new field of a type in a cell: property, title and cell together. The words to its left, or in the head above it
 * in a list, become its title. Where there are none, an empty cell to the right takes the field and this one its title.
 * Refused where the cell is not empty, unless it holds words alone, which become the title.
 */
export function placeField(
  form: Form,
  { type, title, ...place }: CellPlace & { type: string; title: string },
): Form {
  const grid = readGrid(requireFrame(form, place.block))
  const target = cellAt(grid, place.row, place.column)
  if (!target) return form
  const { label, input } = placesFor(grid, target)
  const words = label && 'text' in label.cell ? label.cell.text.replaceAll(/\s+/g, '') : undefined
  const holder = entryHolder(grid, input.row, input.column)
  const name = words ?? title
  const key = freeKey(form, holder, guessKey(name, new Set()))
  const pointer = `${holder}/${key}`
  const added = addAfterNeighbour(form, { grid, input, holder, key, schema: newField(type, name) })
  const withInput = setCell(
    added,
    { ...place, row: input.row, column: input.column },
    {
      ...withMatter(input.cell, { field: pointer }),
    },
  )
  if (!label) return withInput
  return setCell(
    withInput,
    { ...place, row: label.row, column: label.column },
    {
      ...withMatter(label.cell, { title: pointer }),
    },
  )
}

/** Where the title and the field of a new field go. */
function placesFor(grid: EditGrid, target: EditCell): { label?: EditCell; input: EditCell } {
  const { top, right } = rangeOf(target)
  const behind = cellAt(grid, top, right + 1)
  if ('text' in target.cell && behind && isBlank(behind.cell)) return { label: target, input: behind }
  if (!isBlank(target.cell)) throw new EditRefused('cellTaken')
  const label = labelOf(grid, target)
  if (label) return { label, input: target }
  const isInList = grid.rows[top]?.repeat !== undefined
  return !isInList && behind && isBlank(behind.cell) && behind.row === top
    ? { label: target, input: behind }
    : { input: target }
}

/** The words to the left of a cell; in a list, those of the nearest head above. */
export function labelOf(grid: EditGrid, { row, column, colSpan }: EditCell): EditCell | undefined {
  if (!grid.rows[row]?.repeat) {
    const left = column > 0 ? cellAt(grid, row, column - 1) : undefined
    return left && 'text' in left.cell && !left.cell.vertical ? left : undefined
  }
  for (let above = row - 1; above >= 0; above--) {
    if (grid.rows[above]?.repeat === grid.rows[row]?.repeat) continue
    const head = cellAt(grid, above, column)
    const fits = head && head.column === column && head.colSpan === colSpan
    return fits && 'text' in head.cell ? head : undefined
  }
  return undefined
}

/** The property stands behind that of the nearest field before it on the sheet. */
function addAfterNeighbour(
  form: Form,
  {
    grid,
    input,
    holder,
    key,
    schema,
  }: { grid: EditGrid; input: EditCell; holder: string; key: string; schema: JsonSchema },
): Form {
  const before = grid.cells
    .filter(({ row, column }) => row < input.row || (row === input.row && column < input.column))
    .sort((a, b) => b.row - a.row || b.column - a.column)
    .map(({ cell }) => namedField(cell))
    .find((pointer) => pointer !== undefined && splitHolder(pointer).holder === holder)
  return addProperty(form, {
    holder,
    key,
    schema,
    ...(before !== undefined && { after: splitHolder(before).key }),
  })
}
