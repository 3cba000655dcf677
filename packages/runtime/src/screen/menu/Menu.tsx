import { useLayoutEffect, useRef, type ButtonHTMLAttributes, type ReactNode } from 'react'
import { placeMenu } from './place-menu.ts'
import './menu.css'

export interface MenuProps {
  /** The button that it opened from. */
  anchor: HTMLElement
  /** Where it opens, of a press with the second button; in px of the window. Default: at the button. */
  at?: { x: number; y: number } | undefined
  label: string
  onClose(): void
  children: ReactNode
}

const ITEMS = '[role^=menuitem]:not(:disabled)'
const MOST_SCROLLED_PX = 40

/**
 * A menu over everything else, under its button, which has the focus again when it closes. Keys walk its items (arrows, Home,
 * End, an item's first letter); Escape, Tab, a press elsewhere and the button scrolling away close it.
 */
export function Menu({ anchor, at, label, onClose, children }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  useLayoutEffect(() => {
    close.current = onClose
  })
  useLayoutEffect(() => {
    const box = menu.current
    if (!box) return undefined
    box.showPopover?.()
    placeMenu(box, at ? new DOMRect(at.x, at.y) : anchor.getBoundingClientRect())
    box.querySelector<HTMLElement>(ITEMS)?.focus({ preventScroll: true })
    const { top } = anchor.getBoundingClientRect()
    const press = ({ target }: Event) => {
      if (!(target instanceof Node && (box.contains(target) || (!at && anchor.contains(target)))))
        close.current()
    }
    const scroll = () => {
      if (Math.abs(anchor.getBoundingClientRect().top - top) > MOST_SCROLLED_PX) close.current()
    }
    document.addEventListener('pointerdown', press, true)
    window.addEventListener('scroll', scroll, true)
    return () => {
      document.removeEventListener('pointerdown', press, true)
      window.removeEventListener('scroll', scroll, true)
    }
  }, [anchor, at])
  const leave = () => {
    onClose()
    anchor.focus()
  }
  const walk = (key: string): boolean => {
    const items = [...(menu.current?.querySelectorAll<HTMLElement>(ITEMS) ?? [])]
    const at = items.findIndex((item) => item === document.activeElement)
    const next = nextItem(items, at, key)
    next?.focus()
    return next !== undefined
  }
  return (
    <div
      ref={menu}
      popover="manual"
      role="menu"
      tabIndex={-1}
      className="pw-menu"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return
        if (event.key === 'Escape' || event.key === 'Tab') leave()
        else if (!walk(event.key)) return
        event.preventDefault()
        event.stopPropagation()
      }}
      // After the item did what it does, which may have moved the focus on.
      onClick={({ target }) => {
        if (!(target instanceof Element) || !target.closest(ITEMS)) return
        onClose()
        if (menu.current?.contains(document.activeElement)) anchor.focus()
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget && relatedTarget !== anchor && !menu.current?.contains(relatedTarget)) onClose()
      }}
    >
      {children}
    </div>
  )
}

function nextItem(items: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  if (key === 'ArrowDown') return items[(at + 1) % items.length]
  if (key === 'ArrowUp') return items.at((at < 1 ? items.length : at) - 1)
  if (key === 'Home') return items[0]
  if (key === 'End') return items.at(-1)
  if (key.length !== 1 || key === ' ') return undefined
  const begins = ({ textContent }: HTMLElement) =>
    textContent?.trim().toLowerCase().startsWith(key.toLowerCase())
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find(begins)
}

interface MenuItemProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> {
  /** One of several of which one holds. */
  isChecked?: boolean
}

export function MenuItem({ isChecked, ...button }: MenuItemProps) {
  const role = isChecked === undefined ? 'menuitem' : 'menuitemradio'
  return <button {...button} type="button" role={role} tabIndex={-1} aria-checked={isChecked} />
}
