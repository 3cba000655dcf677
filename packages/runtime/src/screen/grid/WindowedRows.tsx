import { useLayoutEffect } from 'react'
import { repeatLists } from '../../form/frame-grid.ts'
import { useScreenScope } from '../screen-scope.ts'
import { useFrame } from '../sheet/FrameContext.ts'
import { EntryRows } from './EntryRows.tsx'
import type { RepeatRowsProps } from './RepeatRows.tsx'
import { stackHeads } from './stack-heads.ts'
import { useWindow } from './use-window.ts'

/** The rows of a long list that are near the reader, between what stands for those before and after. */
export function WindowedRows({ section, counts: { lines } }: RepeatRowsProps) {
  const { store } = useScreenScope()
  const { plan } = useFrame()
  const [list = ''] = repeatLists(section.repeat)
  const { shown, before, after, measure, spacer } = useWindow(section, lines)
  const width = plan.frame.columns.length
  useLayoutEffect(() => {
    const table = spacer.current?.closest('table')
    return table ? stackHeads(table) : undefined
  }, [spacer])
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
