import type { Cell } from '@paperwright/runtime'
import type { Area } from './excel-grid.ts'

/** How a cell of the sheet looks that comes from such an area: what is not as labels are anyway. */
export function lookOfArea({ look, text }: Area): Pick<Cell, 'align' | 'bold' | 'shade'> {
  const { align, bold, filled } = look
  const isAligned = text.trim() !== '' && align !== undefined && align !== 'center'
  return { ...(isAligned && { align }), ...(bold && { bold }), ...(filled && { shade: true }) }
}
