import { repeatLists } from '../../form/frame-grid.ts'
import { useScreenScope } from '../screen-scope.ts'
import { useFrame } from '../sheet/FrameContext.ts'
import type { FrameSection } from '../sheet/frame-plan.ts'
import { EntryRows } from './EntryRows.tsx'
import { useWindow } from './use-window.ts'
import type { RowCounts } from './row-counts.ts'

export interface RepeatRowsProps {
  section: FrameSection & { kind: 'repeat' }
  counts: RowCounts
}

/** The rows of a list, once for each entry; of a long one those near the reader. */
export function RepeatRows({ section, counts }: RepeatRowsProps) {
  return counts.isWindowed ? (
    <WindowedRows section={section} counts={counts} />
  ) : (
    <AllRows section={section} counts={counts} />
  )
}

function AllRows({ section, counts: { lines } }: RepeatRowsProps) {
  const { store } = useScreenScope()
  const [list = ''] = repeatLists(section.repeat)
  return Array.from({ length: lines }, (_, line) => (
    <EntryRows key={store.entryKey(list, line)} section={section} line={line} lines={lines} />
  ))
}

function WindowedRows({ section, counts: { lines } }: RepeatRowsProps) {
  const { store } = useScreenScope()
  const { plan } = useFrame()
  const [list = ''] = repeatLists(section.repeat)
  const { shown, before, after, measure, spacer } = useWindow(section, lines)
  const width = plan.frame.columns.length
  return (
    <>
      <tr ref={spacer} className="pw-spacer" aria-hidden="true">
        <td colSpan={width} style={{ height: before }} />
      </tr>
      {shown.map((line) => (
        <EntryRows
          key={store.entryKey(list, line)}
          section={section}
          line={line}
          lines={lines}
          measure={measure}
        />
      ))}
      <tr className="pw-spacer" aria-hidden="true">
        <td colSpan={width} style={{ height: after }} />
      </tr>
    </>
  )
}
