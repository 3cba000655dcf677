import { useState, type PointerEvent as ReactPointerEvent } from 'react'
import { moveColumnBorder, NARROWEST, setRowHeight } from '../edits/resize.ts'
import { sum } from '../edits/insert-columns.ts'
import type { EditGrid } from '../grid/edit-grid.ts'
import { useBuilder } from '../state/use-builder.ts'
import { toMm, type FrameOnPage } from './lay-out.ts'

interface Drag {
  /** The column whose right border, or the row whose lower border, is dragged. */
  column?: number
  row?: number
  start: number
  /** In points. */
  moved: number
}

/** The borders between columns and below rows, to be dragged; the new width or height is shown in millimetres. */
export function BorderHandles({ frame, grid, scale }: { frame: FrameOnPage; grid: EditGrid; scale: number }) {
  const { words, run } = useBuilder()
  const [drag, setDrag] = useState<Drag>()
  const unit = frame.width / sum(grid.columns)
  let reached = frame.x
  const borders = grid.columns.slice(0, -1).map((width) => (reached += width * unit))
  const rows = rowEdges(frame)

  const grab = (event: ReactPointerEvent, what: { column: number } | { row: number }) => {
    event.preventDefault()
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    setDrag({ ...what, start: 'column' in what ? event.clientX : event.clientY, moved: 0 })
  }
  const pull = (event: ReactPointerEvent) => {
    if (!drag) return
    const at = drag.column === undefined ? event.clientY : event.clientX
    setDrag({ ...drag, moved: (at - drag.start) / scale })
  }
  const release = () => {
    if (!drag) return
    setDrag(undefined)
    if (Math.abs(drag.moved) < 0.5) return
    const { column, row } = drag
    if (column !== undefined) {
      const least = NARROWEST / toMm(unit)
      run((form) => moveColumnBorder(form, { block: frame.block, column, by: drag.moved / unit, least }))
    } else if (row !== undefined) {
      const height = toMm(heightOf(rows, row) + drag.moved)
      run((form) => setRowHeight(form, { block: frame.block, from: row, to: row, height }))
    }
  }
  return (
    <div className="pwb-borders" aria-hidden="true">
      {borders.map((x, column) => {
        const moved = drag?.column === column ? drag.moved : 0
        return (
          <span
            key={`c${column}`}
            className="pwb-border-column"
            data-dragged={drag?.column === column || undefined}
            style={{
              left: (x + moved) * scale - 3,
              top: frame.y * scale,
              height: frame.height * scale,
            }}
            onPointerDown={(event) => grab(event, { column })}
            onPointerMove={pull}
            onPointerUp={release}
          >
            {drag?.column === column && <b>{words.mm(toMm(grid.columns[column]! * unit + moved))}</b>}
          </span>
        )
      })}
      {rows.map(({ row, bottom }) => {
        const moved = drag?.row === row ? drag.moved : 0
        return (
          <span
            key={`r${row}`}
            className="pwb-border-row"
            data-dragged={drag?.row === row || undefined}
            style={{ top: (bottom + moved) * scale - 3, left: frame.x * scale, width: frame.width * scale }}
            onPointerDown={(event) => grab(event, { row })}
            onPointerMove={pull}
            onPointerUp={release}
          >
            {drag?.row === row && <b>{words.mm(Math.max(0, toMm(heightOf(rows, row) + moved)))}</b>}
          </span>
        )
      })}
    </div>
  )
}

interface RowEdge {
  row: number
  top: number
  bottom: number
}

/** Rows as written with the edges of their first printing; rows that no cell of one row's height stands in are left out. */
function rowEdges(frame: FrameOnPage): RowEdge[] {
  const tops = [...new Set(frame.cells.map(({ y }) => y))].sort((a, b) => a - b)
  const edges = new Map<number, RowEdge>()
  for (const { cell, y, height, printing } of frame.cells) {
    const known = edges.get(cell.row)
    if (printing === 0 && (!known || height < known.bottom - known.top))
      edges.set(cell.row, { row: cell.row, top: y, bottom: y + height })
  }
  return [...edges.values()].map((edge) => {
    // A row of spanning cells alone ends where the next row starts.
    const next = tops.find((top) => top > edge.top + 0.01)
    return next !== undefined && next < edge.bottom ? { ...edge, bottom: next } : edge
  })
}

function heightOf(rows: readonly RowEdge[], row: number): number {
  const edge = rows.find((one) => one.row === row)
  return edge ? edge.bottom - edge.top : 0
}
