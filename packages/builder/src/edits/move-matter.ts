import type { Cell, Form } from '@paperwright/runtime'
import { cellAt, readGrid, type EditCell } from '../grid/edit-grid.ts'
import { entryHolder, namedField } from '../grid/entry-holder.ts'
import { changeBlocks, requireFrame } from './change-frame.ts'
import { writeGrid } from '../grid/edit-grid.ts'
import { EditRefused } from './edit-refused.ts'
import { relocateField } from './relocate-field.ts'
import { splitHolder } from '../fields/change-object.ts'
import type { CellPlace } from './split-cell.ts'

/** What stands in two cells changes places; a field moved into the rows of a list becomes a field of its entries. */
export function moveMatter(form: Form, { from, to }: { from: CellPlace; to: CellPlace }): Form {
  const one = requirePlaced(form, from)
  const other = requirePlaced(form, to)
  if (one.cell === other.cell) return form
  if (isBound(one.cell.cell) || isBound(other.cell.cell)) throw new EditRefused('moveBound')
  const swapped = changeBlocks(form, (blocks) =>
    blocks.map((block, index) => {
      if (block.kind !== 'frame' || (index !== from.block && index !== to.block)) return block
      const grid = readGrid(block)
      const put = (place: CellPlace, matter: Cell) => {
        if (place.block !== index) return
        const at = grid.cells.indexOf(cellAt(grid, place.row, place.column)!)
        grid.cells[at] = { ...grid.cells[at]!, cell: matter }
      }
      put(to, one.cell.cell)
      put(from, other.cell.cell)
      return writeGrid(grid)
    }),
  )
  return rehome(rehome(swapped, one.cell.cell, other.holder), other.cell.cell, one.holder)
}

/** Numbers of entries and runs across belong to the list that they stand in. */
function isBound(cell: Cell): boolean {
  return 'index' in cell || 'across' in cell
}

function requirePlaced(form: Form, { block, row, column }: CellPlace): { cell: EditCell; holder: string } {
  const grid = readGrid(requireFrame(form, block))
  const cell = cellAt(grid, row, column)
  if (!cell) throw new Error(`There is no cell at row ${row}, column ${column}.`)
  return { cell, holder: entryHolder(grid, cell.row, cell.column) }
}

function rehome(form: Form, cell: Cell, holder: string): Form {
  const pointer = namedField(cell)
  if (pointer === undefined) return form
  const now = splitHolder(pointer).holder
  // A group's field may stand anywhere that its list, or no list, repeats.
  const listNow = now.slice(0, now.lastIndexOf('/*') + 2).replace(/^\/$/, '')
  const list = now.includes('/*') ? listNow : ''
  if (list === holder) return form
  if ('option' in cell) throw new EditRefused('moveBound')
  return relocateField(form, { pointer, holder })
}
