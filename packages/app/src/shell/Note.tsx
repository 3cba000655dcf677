import type { ReactNode } from 'react'

/** A page that holds one message: nothing here, or something failed. */
export function Note({
  title,
  children,
  actions,
}: {
  title: string
  children?: ReactNode
  actions?: ReactNode
}) {
  return (
    <div className="shell-note">
      <svg
        className="shell-note-mark"
        viewBox="0 0 64 84"
        fill="none"
        stroke="currentColor"
        aria-hidden="true"
      >
        <path d="M4 4h40l16 16v60H4zM44 4v16h16" strokeWidth="2" strokeLinejoin="round" />
        <path d="M14 34h36M14 46h36M14 58h20" strokeWidth="2" strokeDasharray="3 5" />
      </svg>
      <h1>{title}</h1>
      {children}
      {actions && <div className="shell-note-actions">{actions}</div>}
    </div>
  )
}
