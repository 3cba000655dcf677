import { useEffect, useState, type PointerEvent as ReactPointerEvent, type RefObject } from 'react'
import { sum } from '../edits/insert-columns.ts'
import { moveColumnBorder, NARROWEST, setExact, setRowHeight } from '../edits/resize.ts'
import { cellAt, rangeOf, type EditGrid } from '../grid/edit-grid.ts'
import { useBuilder } from '../state/use-builder.ts'
import { frameTracks, type Track } from './frame-tracks.ts'
import { toMm, type FrameOnPage } from './lay-out.ts'

/** A border under the pointer: that behind a column, or below a row. Lengths in CSS pixels from the page's corner. */
interface Border {
  kind: 'column' | 'row'
  index: number
  /** Of the column or row, in points. */
  size: number
  x: number
  y: number
  length: number
}

/** So near to its border, a cell gives way to it. */
const NEAR_PX = 4

/** The border that the pointer is at, to be dragged; the new width or height is shown in millimetres. */
export function BorderHandle({
  layer,
  frame,
  grid,
  scale,
}: {
  layer: RefObject<HTMLElement | null>
  frame: FrameOnPage
  grid: EditGrid
  scale: number
}) {
  const { words, run } = useBuilder()
  const [border, setBorder] = useState<Border>()
  const [drag, setDrag] = useState<{ start: number; moved: number }>()
  const unit = frame.width / sum(grid.columns)

  useEffect(() => {
    const element = layer.current
    const move = (event: PointerEvent) => {
      if (event.buttons === 0) setBorder(borderAt(event, grid, { unit, rows: frameTracks(frame, grid).rows }))
    }
    element?.addEventListener('pointermove', move)
    return () => element?.removeEventListener('pointermove', move)
  }, [layer, frame, grid, unit])

  if (!border) return null
  const isColumn = border.kind === 'column'
  const moved = drag?.moved ?? 0
  const at = (event: ReactPointerEvent) => (isColumn ? event.clientX : event.clientY)
  const release = () => {
    setDrag(undefined)
    setBorder(undefined)
    if (Math.abs(moved) < 2) return
    const { block } = frame
    const by = moved / scale
    if (isColumn) {
      const least = NARROWEST / toMm(unit)
      run((form) => moveColumnBorder(form, { block, column: border.index, by: by / unit, least }))
    } else {
      const height = toMm(border.size + by)
      const rows = { block, from: border.index, to: border.index }
      // What was dragged is as high as it was let go at, on however full a page.
      run((form) => setExact(setRowHeight(form, { ...rows, height }), { ...rows, exact: true }))
    }
  }
  return (
    <span
      className={isColumn ? 'pwb-border-column' : 'pwb-border-row'}
      aria-hidden="true"
      data-dragged={drag !== undefined || undefined}
      style={
        isColumn
          ? { left: border.x + moved - 3, top: border.y, height: border.length }
          : { top: border.y + moved - 3, left: border.x, width: border.length }
      }
      onPointerDown={(event) => {
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        setDrag({ start: at(event), moved: 0 })
      }}
      onPointerMove={(event) => drag && setDrag({ ...drag, moved: at(event) - drag.start })}
      onPointerUp={release}
      onPointerLeave={() => !drag && setBorder(undefined)}
    >
      {drag && <b>{words.mm(Math.max(0, toMm(border.size + moved / scale)))}</b>}
    </span>
  )
}

function borderAt(
  { target, clientX, clientY }: PointerEvent,
  grid: EditGrid,
  { unit, rows }: { unit: number; rows: readonly Track[] },
): Border | undefined {
  if (!(target instanceof HTMLElement)) return undefined
  const [row, column] = (target.dataset.cell ?? '').split(' ').map(Number)
  const cell = row === undefined || column === undefined ? undefined : cellAt(grid, row, column)
  if (!cell) return undefined
  const { left, top, right, bottom } = target.getBoundingClientRect()
  const range = rangeOf(cell)
  const here = { x: target.offsetLeft, y: target.offsetTop }
  const columnBorder = (index: number, x: number): Border => ({
    kind: 'column',
    index,
    size: grid.columns[index]! * unit,
    x,
    y: here.y,
    length: target.offsetHeight,
  })
  if (right - clientX < NEAR_PX && range.right < grid.columns.length - 1)
    return columnBorder(range.right, here.x + target.offsetWidth)
  if (clientX - left < NEAR_PX && range.left > 0) return columnBorder(range.left - 1, here.x)
  if (bottom - clientY >= NEAR_PX || clientY < top) return undefined
  return {
    kind: 'row',
    index: range.bottom,
    size: rows.find(({ index }) => index === range.bottom)?.size ?? 0,
    x: here.x,
    y: here.y + target.offsetHeight,
    length: target.offsetWidth,
  }
}
