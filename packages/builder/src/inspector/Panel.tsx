import type { ReactNode } from 'react'

/** A part of the inspector that opens and closes. */
export function Panel({
  title,
  children,
  closed = false,
}: {
  title: string
  children: ReactNode
  closed?: boolean
}) {
  return (
    <details className="pwb-panel" open={!closed}>
      <summary>{title}</summary>
      <div className="pwb-panel-body">{children}</div>
    </details>
  )
}
