import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { icons } from './icons.tsx'

export interface ToolItem {
  label: string
  disabled?: boolean
  onChoose(): void
}

/** A button that opens a menu: arrow keys walk it, Escape closes it. */
export function ToolMenu({
  icon,
  label,
  name,
  items,
  disabled = false,
}: {
  icon?: keyof typeof icons
  label: string
  /** What the button is called where its label does not say it. */
  name?: string
  items: readonly ToolItem[]
  disabled?: boolean
}) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLUListElement>(null)
  useLayoutEffect(() => {
    if (open && menu.current && button.current) placeMenu(menu.current, button.current)
  }, [open])
  useEffect(() => {
    if (!open) return
    menu.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus({ preventScroll: true })
    // It does not follow what it belongs to.
    const close = (event: Event) => !menu.current?.contains(event.target as Node) && setOpen(false)
    addEventListener('scroll', close, true)
    return () => removeEventListener('scroll', close, true)
  }, [open])
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const walk = (by: number) => {
    const entries = [...(menu.current?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? [])]
    const now = entries.indexOf(document.activeElement as HTMLElement)
    entries[(now + by + entries.length) % entries.length]?.focus()
  }
  return (
    <span
      className="pwb-tool-menu"
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <button
        ref={button}
        type="button"
        className="pwb-tool"
        title={name ?? label}
        aria-label={name ?? (icon ? label : undefined)}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={id}
        disabled={disabled}
        onClick={() => setOpen(!open)}
      >
        {icon ? icons[icon] : label}
        <span aria-hidden="true" className="pwb-caret" />
      </button>
      {open && (
        <ul
          ref={menu}
          id={id}
          role="menu"
          className="pwb-tool-list"
          onKeyDown={(event) => {
            if (event.key === 'Escape') close()
            else if (event.key === 'ArrowDown') walk(1)
            else if (event.key === 'ArrowUp') walk(-1)
            else return
            event.preventDefault()
            event.stopPropagation()
          }}
        >
          {items.map((item, index) => (
            <li key={index} role="none">
              <button
                type="button"
                role="menuitem"
                disabled={item.disabled}
                onClick={() => {
                  close()
                  item.onChoose()
                }}
              >
                {item.label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </span>
  )
}

/** Below its button, or above where there is no room; over whatever would cut it off. */
function placeMenu(menu: HTMLElement, button: HTMLElement) {
  const from = button.getBoundingClientRect()
  const { width, height } = menu.getBoundingClientRect()
  const isBelow = from.bottom + height <= innerHeight - EDGE
  menu.style.left = `${Math.max(EDGE, Math.min(from.left, innerWidth - width - EDGE))}px`
  menu.style.top = `${isBelow ? from.bottom : Math.max(EDGE, from.top - height)}px`
}

/** What stays free at the window's border, in px. */
const EDGE = 8
