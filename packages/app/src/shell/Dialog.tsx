import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import './dialog.css'

interface DialogProps {
  title: string
  children: ReactNode
  /** Buttons, the usual one last. */
  actions: ReactNode
  /** Escape, and the button that decides nothing: whatever was asked is as it was before. */
  onClose(): void
  /** For more than a question. */
  wide?: boolean
  /** At the side of the page, which stays in sight. */
  aside?: boolean
  /** It comes by itself: a key that is being typed must not press one of its buttons. */
  unasked?: boolean
}

/** A question that must be answered first: the browser's own modal, which keeps the focus and closes on Escape. */
export function Dialog(props: DialogProps) {
  const { title, children, actions, onClose, wide = false, aside = false, unasked = false } = props

  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const titleId = useId()
  // Closed while it still stands in the page, it gives the focus back to what opened it.
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    if (unasked) heading.current?.focus()
    return () => shown?.close()
  }, [unasked])
  return (
    <dialog
      ref={dialog}
      className={['dialog', wide && 'dialog-wide', aside && 'dialog-aside'].filter(Boolean).join(' ')}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      // A second Escape closes it without asking: the page must not take it for open then.
      onClose={({ currentTarget }) => {
        if (!currentTarget.open && currentTarget.isConnected) onClose()
      }}
    >
      <h2 ref={heading} id={titleId} tabIndex={-1}>
        {title}
      </h2>
      <div className="dialog-text">{children}</div>
      <div className="dialog-actions">{actions}</div>
    </dialog>
  )
}
