import { lazy, Suspense, useEffect, type ComponentType } from 'react'
import { repeatLists } from '../../form/frame-grid.ts'
import { useScreenScope } from '../screen-scope.ts'
import type { FrameSection } from '../sheet/frame-plan.ts'
import { EntryRows } from './EntryRows.tsx'
import type { RowCounts } from './row-counts.ts'

export interface RepeatRowsProps {
  section: FrameSection & { kind: 'repeat' }
  counts: RowCounts
}

const load = () => import('./WindowedRows.tsx')
/** Few lists are long. Where it cannot be fetched all rows are drawn: slower, and nothing is missing. */
const WindowedRows = lazy(() =>
  load().then(
    (part): { default: ComponentType<RepeatRowsProps> } => ({ default: part.WindowedRows }),
    () => ({ default: AllRows }),
  ),
)

/** The rows of a list, once for each entry; of a long one those near the reader. */
export function RepeatRows(props: RepeatRowsProps) {
  // Fetched before the list has grown long under someone's hands.
  useEffect(() => void load().catch(() => {}), [])
  if (!props.counts.isWindowed) return <AllRows {...props} />
  return (
    <Suspense>
      <WindowedRows {...props} />
    </Suspense>
  )
}

function AllRows({ section, counts: { lines } }: RepeatRowsProps) {
  const { store } = useScreenScope()
  const [list = ''] = repeatLists(section.repeat)
  return Array.from({ length: lines }, (_, line) => (
    <EntryRows key={store.entryKey(list, line)} section={section} line={line} lines={lines} />
  ))
}
