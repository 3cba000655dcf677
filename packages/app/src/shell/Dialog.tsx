import { useEffect, useId, useRef, type ReactNode } from 'react'
import './dialog.css'

interface DialogProps {
  title: string
  children: ReactNode
  /** Buttons, the usual one last. */
  actions: ReactNode
  onClose(): void
  /** For more than a question. */
  wide?: boolean
  /** It comes by itself: a key that is being typed must not press one of its buttons. */
  unasked?: boolean
}

/** A question that must be answered first: the browser's own modal, which keeps the focus and closes on Escape. */
export function Dialog({ title, children, actions, onClose, wide = false, unasked = false }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const titleId = useId()
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    if (unasked) heading.current?.focus()
    return () => shown?.close()
  }, [unasked])
  return (
    <dialog
      ref={dialog}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
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
