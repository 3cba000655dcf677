import type { Cell } from '@paperwright/runtime'

/** How a cell's matter stands in it; kept when the matter changes. */
export type CellLook = Pick<Cell, 'align' | 'valign' | 'vertical' | 'bold' | 'shade' | 'colSpan' | 'rowSpan'>

export function lookOf({ align, valign, vertical, bold, shade, colSpan, rowSpan }: Cell): CellLook {
  return {
    ...(align !== undefined && { align }),
    ...(valign !== undefined && { valign }),
    ...(vertical !== undefined && { vertical }),
    ...(bold !== undefined && { bold }),
    ...(shade !== undefined && { shade }),
    ...(colSpan !== undefined && { colSpan }),
    ...(rowSpan !== undefined && { rowSpan }),
  }
}

/** A cell of other matter in the place and look of this one. */
export function withMatter<Matter extends object>(cell: Cell, matter: Matter): CellLook & Matter {
  return { ...lookOf(cell), ...matter }
}
