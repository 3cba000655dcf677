import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { repeatLists, type FrameCell } from '../../form/frame-grid.ts'
import type { Repeat } from '../../form/sheet.ts'
import { countShown } from '../restrictions/count-shown.ts'
import { useScreenScope } from '../screen-scope.ts'
import type { FramePlan } from '../sheet/frame-plan.ts'

/** From so many lines on, only those near the reader are drawn. */
export const WINDOWED_FROM = 60
/** So many lines are drawn then: a fixed number, so that labels beside the list span a fixed number of rows. */
export const WINDOW = 28

/** How many lines a repeat has: entries one under the other, blank ones of the sheet among them. */
export interface RowCounts {
  lines: number
  isWindowed: boolean
}

/** The lines of each repeat of a frame. Renders again when an entry comes or goes, not when a value changes. */
export function useRowCounts(plan: FramePlan): ReadonlyMap<Repeat, RowCounts> {
  const scope = useScreenScope()
  const { store } = scope
  const repeats = useMemo(
    () => plan.sections.flatMap((section) => (section.kind === 'repeat' ? [section.repeat] : [])),
    [plan],
  )
  const watch = useCallback(
    (listener: () => void) => {
      const stops = repeats.flatMap(repeatLists).map((list) => store.watch(list, listener))
      return () => stops.forEach((stop) => stop())
    },
    [store, repeats],
  )
  const linesOf = (repeat: Repeat) => {
    const longest = Math.max(0, ...repeatLists(repeat).map((list) => countShown(scope, list)))
    return Math.ceil(Math.max(repeat.atLeast ?? 1, longest) / (repeat.bands ?? 1))
  }
  const key = useSyncExternalStore(watch, () => repeats.map(linesOf).join(' '))
  return useMemo(() => {
    const lines = key.split(' ').map(Number)
    return new Map(
      repeats.map((repeat, index) => [
        repeat,
        { lines: lines[index]!, isWindowed: lines[index]! > WINDOWED_FROM },
      ]),
    )
  }, [repeats, key])
}

/** How many rows of the drawn table a cell spans: a span over a repeat grows with its entries. */
export function drawnRows(plan: FramePlan, at: FrameCell, counts: ReadonlyMap<Repeat, RowCounts>): number {
  let drawn = 0
  const last = Math.min(at.row + at.rowSpan, plan.grid.rows.length)
  for (let row = at.row; row < last; row++) {
    const { repeat, indexInRepeat } = plan.grid.rows[row]!
    const count = repeat && counts.get(repeat)
    if (!repeat || !count) drawn += 1
    else if (!count.isWindowed) drawn += count.lines
    // A window has two rows more, which stand for the lines before and after it.
    else drawn += WINDOW + (indexInRepeat === 0 ? 2 : 0)
  }
  return drawn
}
