import { rangeOf, cellAt, type EditGrid } from '../grid/edit-grid.ts'
import type { FrameOnPage } from './lay-out.ts'

/** Where a row or column of a frame stands on a page, in points from the page's corner. */
export interface Track {
  index: number
  start: number
  size: number
}

/** The rows and columns of a frame that are on a page, at their first printing. */
export function frameTracks(frame: FrameOnPage, grid: EditGrid): { rows: Track[]; columns: Track[] } {
  const rows: Edges = { starts: new Map(), ends: new Map() }
  const columns: Edges = { starts: new Map(), ends: new Map() }
  for (const { cell, printing, x, y, width, height } of frame.cells) {
    const placed = printing === 0 ? cellAt(grid, cell.row, cell.column) : undefined
    if (!placed) continue
    const { top, left, bottom, right } = rangeOf(placed)
    rows.starts.set(top, y)
    columns.starts.set(left, x)
    columns.ends.set(right, x + width)
    // Where a cell stands beside a list, it ends with the list's last entry.
    const below = y + height
    rows.ends.set(bottom, Math.min(rows.ends.get(bottom) ?? below, below))
  }
  return { rows: tracksBetween(rows), columns: tracksBetween(columns) }
}

interface Edges {
  starts: Map<number, number>
  ends: Map<number, number>
}

/** Rows that no cell begins or ends at share what is between their neighbours. */
function tracksBetween({ starts, ends }: Edges): Track[] {
  const tracks: Track[] = []
  for (const [index, start] of [...starts].sort(([a], [b]) => a - b)) {
    const next = Math.min(...[...starts.keys()].filter((one) => one > index))
    const last = Math.min(...[...ends.keys()].filter((one) => one >= index), next - 1)
    const end = ends.get(last) ?? starts.get(next)
    if (end === undefined) continue
    const size = (end - start) / (last - index + 1)
    for (let at = index; at <= last; at++)
      tracks.push({ index: at, start: start + (at - index) * size, size })
  }
  return tracks
}
