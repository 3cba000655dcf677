import type { ReactNode } from 'react'

export interface Offer {
  key: string
  content: ReactNode
}

/** A listbox under an input that keeps the focus: the input's keys walk it, a press takes an entry. */
export function Offers({
  id,
  label,
  offers,
  active,
  onActive,
  onTake,
}: {
  id: string
  label: string
  offers: readonly Offer[]
  active: number
  onActive?(index: number): void
  onTake(index: number): void
}) {
  return (
    <div id={id} role="listbox" className="pwb-offers" aria-label={label}>
      {offers.map(({ key, content }, index) => (
        <div
          key={key}
          id={offerId(id, key)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onPointerDown={(event) => {
            // The input would lose its focus, and with it what it belongs to.
            event.preventDefault()
            onTake(index)
          }}
          onPointerEnter={() => onActive?.(index)}
        >
          {content}
        </div>
      ))}
    </div>
  )
}

/** For `aria-activedescendant`. */
export function offerId(list: string, key: string): string {
  return `${list}-${key}`
}
