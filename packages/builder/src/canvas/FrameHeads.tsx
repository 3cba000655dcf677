import { useRef, type PointerEvent } from 'react'
import { flushSync } from 'react-dom'
import type { EditGrid } from '../grid/edit-grid.ts'
import type { CellSelection } from '../state/selection.ts'
import { useBuilder } from '../state/use-builder.ts'
import { frameTracks, type Track } from './frame-tracks.ts'
import type { FrameOnPage } from './lay-out.ts'
import { selectTracks, type Axis } from './select-tracks.ts'

/** Of the heads of rows, in CSS pixels. */
const BROAD = 20
/** Of those above, in points of the page: there is no more room between blocks. */
const NARROW = 5

/**
 * Heads of the rows and columns of the table that is worked on: a press selects one, Shift or dragging several. Keys have
 * Shift and Ctrl with the space bar.
 */
export function FrameHeads({
  frame,
  grid,
  scale,
  chosen,
  onSelected,
}: {
  frame: FrameOnPage
  grid: EditGrid
  scale: number
  chosen: CellSelection
  /** The cell with the focus is to have that of the keys. */
  onSelected(): void
}) {
  const { words, select } = useBuilder()
  const anchor = useRef<{ axis: Axis; index: number }>(undefined)
  const tracks = frameTracks(frame, grid)
  const take = (axis: Axis, from: number, to: number) => {
    flushSync(() => select(selectTracks(grid, frame.block, { axis, from, to })))
    onSelected()
  }
  const press = (event: PointerEvent, axis: Axis, index: number) => {
    if (event.button !== 0) return
    event.preventDefault()
    const from = event.shiftKey ? (axis === 'rows' ? chosen.focus.row : chosen.focus.column) : index
    anchor.current = { axis, index: from }
    take(axis, from, index)
  }
  const over = ({ buttons }: PointerEvent, axis: Axis, index: number) => {
    if (buttons === 1 && anchor.current?.axis === axis) take(axis, anchor.current.index, index)
  }
  const head = (axis: Axis, { index, start, size }: Track) => {
    const { range } = chosen
    const isChosen =
      axis === 'rows'
        ? index >= range.top && index <= range.bottom
        : index >= range.left && index <= range.right
    return (
      <span
        key={index}
        className="pwb-head"
        data-axis={axis}
        data-head={index}
        data-chosen={isChosen || undefined}
        title={words.head[axis](index + 1)}
        style={
          axis === 'rows'
            ? { top: start * scale, height: size * scale, left: frame.x * scale - BROAD - 3, width: BROAD }
            : {
                left: start * scale,
                width: size * scale,
                top: frame.y * scale - NARROW * scale - 1,
                height: NARROW * scale,
              }
        }
        onPointerDown={(event) => press(event, axis, index)}
        onPointerEnter={(event) => over(event, axis, index)}
      >
        {axis === 'rows' && index + 1}
      </span>
    )
  }
  return (
    <div className="pwb-heads" aria-hidden="true">
      {tracks.rows.map((track) => head('rows', track))}
      {tracks.columns.map((track) => head('columns', track))}
    </div>
  )
}
