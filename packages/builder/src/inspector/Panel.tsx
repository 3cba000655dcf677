import { use, type ReactNode } from 'react'
import { KeptContext, PartContext } from '../kept/kept-context.ts'

/** A part of the inspector that opens and closes. */
export function Panel({
  title,
  children,
  closed = false,
  keeps = [],
}: {
  title: string
  children: ReactNode
  closed?: boolean
  /** What its settings begin with: where a text of one waits to be mended, it is open. */
  keeps?: readonly string[]
}) {
  const at = use(PartContext)
  const { kept } = use(KeptContext)
  const waits = kept.some((text) => text.at === at && keeps.some((key) => text.key.startsWith(key)))
  return (
    <details className="pwb-panel" open={!closed || waits}>
      <summary>{title}</summary>
      <div className="pwb-panel-body">{children}</div>
    </details>
  )
}
