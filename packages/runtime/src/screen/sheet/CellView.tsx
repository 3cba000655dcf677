import type { CSSProperties } from 'react'
import type { FrameCell } from '../../form/frame-grid.ts'
import type { Cell } from '../../form/sheet.ts'
import { requireFieldType } from '../../fields/registry.ts'
import { requireField, useScreenScope, type ScreenScope } from '../screen-scope.ts'
import { CellMatter } from './CellMatter.tsx'
import { useFrame } from './FrameContext.ts'
import { cellId, headScope } from './head-cells.ts'

export interface CellViewProps {
  at: FrameCell
  /** The cell to draw; `at.cell`, or one of the cells that run across within it. */
  cell: Exclude<Cell, { across: string }>
  indexes: ReadonlyMap<string, number>
  inList: boolean
  /** Where in the table the cell stands, for keys and pasting. */
  column: number
  rowSpan?: number
  colSpan?: number
  /** The actions of the entry, in the row's last cell. */
  children?: React.ReactNode
}

/** A cell of a frame: a head cell where it labels others, else an ordinary one. */
export function CellView({ at, cell, indexes, inList, column, rowSpan, colSpan, children }: CellViewProps) {
  const scope = useScreenScope()
  const { plan, roomOf } = useFrame()
  const isHead =
    'title' in cell || 'text' in cell || 'diagonal' in cell || ('sign' in cell && cell.part === 'label')
  const shared = {
    rowSpan: rowSpan && rowSpan > 1 ? rowSpan : undefined,
    colSpan: colSpan && colSpan > 1 ? colSpan : undefined,
    'data-column': column,
    'data-kind': kindOf(cell),
    'data-vertical': cell.vertical ? '' : undefined,
    'data-valign': cell.valign,
    'data-bold': cell.bold ? '' : undefined,
    'data-shade': cell.shade ? '' : undefined,
    'data-spread': cell.align === 'spread' ? '' : undefined,
    style: {
      ...placeStyle(scope, cell, inList),
      ...('field' in cell && roomOf(column, colSpan ?? 1)),
    },
  }
  const matter = <CellMatter at={at} cell={cell} indexes={indexes} inList={inList} />
  if (!isHead) {
    return (
      <td {...shared}>
        {matter}
        {children}
      </td>
    )
  }
  // In the entries of a list a label stands many times: its id would too.
  const id = indexes.size === 0 ? cellId(scope, plan, at) : undefined
  return (
    <th {...shared} id={id} scope={headScope(plan, at)}>
      {matter}
      {children}
    </th>
  )
}

function kindOf(cell: Cell): string {
  return Object.keys(cell).find((key) => KINDS.includes(key)) ?? 'blank'
}

const KINDS = ['title', 'text', 'diagonal', 'field', 'option', 'prose', 'sign', 'index', 'chart']

function placeStyle(scope: ScreenScope, cell: Cell, inList: boolean): CSSProperties {
  const align = cell.align ?? defaultAlign(scope, cell, inList)
  return {
    ...(align && align !== 'spread' && { textAlign: align }),
    ...(cell.valign && { verticalAlign: cell.valign }),
  }
}

/** Figures stand to the right and short answers in the middle of a list's cells, as they are printed. */
function defaultAlign(scope: ScreenScope, cell: Cell, inList: boolean) {
  if (!('field' in cell) || !inList) return undefined
  const type = requireFieldType(requireField(scope, cell.field).schema)
  if (type.takesLines) return undefined
  return type.isNumeric ? 'right' : 'center'
}
