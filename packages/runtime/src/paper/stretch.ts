import type { SetFrame } from './set-frame.ts'

/** How far an ordinary row may be stretched, as a factor on its height; less where rows for long answers take the rest. */
const MOST = 1.75
const MOST_BESIDE_LONG = 1.4

/**
 * Shares `slack` points out over the rows of the frames, so that a sheet of one page fills it: first to all rows by
 * weight up to their limit, then to the rows for long answers. Changes the frames' heights; they are of this layout's own.
 */
export function stretchFrames(frames: SetFrame[], slack: number): void {
  const long = frames.some((frame) => frame.grid.rows.some(({ weight }) => weight > 1))
  const most = long ? MOST_BESIDE_LONG : MOST
  const rows = frames.flatMap((frame) =>
    frame.grid.rows.flatMap((row, index) => {
      if (row.exact) return []
      const height = frame.heights[index]!
      return {
        frame,
        index,
        weight: row.head ? 0.4 : row.weight,
        most: row.weight > 1 ? Infinity : height * (row.head ? 1.3 : (frame.grid.stretch ?? most)),
      }
    }),
  )
  let rest = slack
  let open = rows
  while (rest > 0.5 && open.length > 0) {
    const weights = open.reduce((sum, row) => sum + row.weight, 0)
    const share = rest / weights
    let given = 0
    for (const { frame, index, weight, most } of open) {
      const add = Math.min(share * weight, most - frame.heights[index]!)
      frame.heights[index] = frame.heights[index]! + add
      given += add
    }
    rest -= given
    open = open.filter(({ frame, index, most }) => most - frame.heights[index]! > 0.01)
    if (given < 0.01) break
  }
}
