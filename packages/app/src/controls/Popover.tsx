import { Button } from './Button.tsx'
import { useEffect, useRef, type ReactNode } from 'react'
import './popover.css'

interface PopoverProps {
  /** What the button says. */
  label: ReactNode
  /** What the panel is called. */
  title: string
  open: boolean
  onOpen(open: boolean): void
  icon?: ReactNode
  className?: string
  children: ReactNode
}

/** A panel under its button: closed by Escape and by what is done elsewhere. */
export function Popover({ label, title, open, onOpen, icon, className = '', children }: PopoverProps) {
  const root = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!open) return
    panel.current?.querySelector<HTMLElement>('input, select, button, [tabindex]')?.focus()
    const close = (event: Event) => {
      if (event.target instanceof Node && root.current?.contains(event.target)) return
      onOpen(false)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      onOpen(false)
      root.current?.querySelector<HTMLElement>('button')?.focus()
    }
    addEventListener('keydown', onKey)
    addEventListener('pointerdown', close)
    addEventListener('focusin', close)
    return () => {
      removeEventListener('keydown', onKey)
      removeEventListener('pointerdown', close)
      removeEventListener('focusin', close)
    }
  }, [open, onOpen])
  return (
    <div ref={root} className={`popover ${className}`}>
      <Button icon={icon} aria-haspopup="dialog" aria-expanded={open} onClick={() => onOpen(!open)}>
        {label}
      </Button>
      {open && (
        // Takes the focus of a press on its words, which would else go to the page around it and close it.
        <div ref={panel} className="popover-panel" role="dialog" aria-label={title} tabIndex={-1}>
          {children}
        </div>
      )}
    </div>
  )
}
