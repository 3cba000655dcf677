import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { repeatLists } from '../../form/frame-grid.ts'
import { useScreenScope } from '../screen-scope.ts'
import { useFrame } from '../sheet/FrameContext.ts'
import type { FrameSection } from '../sheet/frame-plan.ts'
import { WINDOW } from './row-counts.ts'

const ROW_ESTIMATE_PX = 44

/** The lines of a long list that are near the reader, as the list scrolls within its frame. */
export function useWindow(section: FrameSection & { kind: 'repeat' }, lines: number) {
  const { scroller } = useFrame()
  const { reveal } = useScreenScope()
  const spacer = useRef<HTMLTableRowElement>(null)
  const [headHeight, setHeadHeight] = useState(0)
  const perLine = section.rows.length
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLTableRowElement>({
    count: lines,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_ESTIMATE_PX * perLine,
    scrollMargin: headHeight,
    rangeExtractor: ({ startIndex, endIndex, count }) => fixedWindow(startIndex, endIndex, count),
  })
  useLayoutEffect(() => setHeadHeight(spacer.current?.offsetTop ?? 0), [])
  useEffect(() => {
    const lists = repeatLists(section.repeat)
    for (const list of lists)
      reveal.set(list, (index) => virtualizer.scrollToIndex(index % lines, { align: 'center' }))
    return () => lists.forEach((list) => reveal.delete(list))
  }, [reveal, section, virtualizer, lines])
  const items = virtualizer.getVirtualItems()
  const first = items[0]
  const last = items.at(-1)
  return {
    shown: items.map(({ index }) => index),
    before: (first?.start ?? headHeight) - headHeight,
    after: last ? Math.max(0, virtualizer.getTotalSize() - (last.end - headHeight)) : 0,
    // Entries of several rows keep the estimate: only one of their rows could be measured.
    measure: perLine === 1 ? virtualizer.measureElement : undefined,
    spacer,
  }
}

/** As many lines as `WINDOW` says, with those on the screen in their middle. */
function fixedWindow(start: number, end: number, count: number): number[] {
  const middle = Math.round((start + end) / 2)
  const first = Math.max(0, Math.min(middle - WINDOW / 2, count - WINDOW))
  return Array.from({ length: WINDOW }, (_, offset) => first + offset)
}
