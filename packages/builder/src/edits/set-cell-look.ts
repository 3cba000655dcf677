import type { Cell, Form } from '@paperwright/runtime'
import { cellsIn, type GridRange } from '../grid/edit-grid.ts'
import { changeFrame } from './change-frame.ts'

/** Undefined gives the usual look back. */
export interface LookChange {
  align?: Cell['align'] | undefined
  valign?: Cell['valign'] | undefined
  vertical?: boolean | undefined
  /** Of a choice: how its options stand on paper. */
  options?: 'inline' | 'stacked' | 'chosen' | undefined
  bold?: boolean | undefined
  shade?: boolean | undefined
}

/** How the matter of cells stands in them. */
export function setCellLook(
  form: Form,
  { block, range, look }: { block: number; range: GridRange; look: LookChange },
): Form {
  return changeFrame(form, block, (grid) => {
    const changed = new Set(cellsIn(grid, range))
    return {
      ...grid,
      cells: grid.cells.map((one) => (changed.has(one) ? { ...one, cell: withLook(one.cell, look) } : one)),
    }
  })
}

function withLook(cell: Cell, look: LookChange): Cell {
  const { options: _, ...ofAny } = look
  return Object.fromEntries(
    Object.entries({ ...cell, ...('field' in cell ? look : ofAny) }).filter(
      ([, value]) => value !== undefined && value !== false,
    ),
  ) as unknown as Cell
}
