import { useLayoutEffect, useRef, type RefObject } from 'react'
import { placePopup } from './place-popup.ts'
import type { Offer } from './SearchInput.tsx'

/** What fits, above everything else on the page: a cell would cut them off. */
export function LookUpPopup({
  id,
  label,
  anchor,
  matches,
  marked,
  note,
  onTake,
}: {
  id: string
  label: string
  anchor: RefObject<HTMLElement | null>
  matches: readonly Offer[]
  marked: number
  /** Said where nothing fits. */
  note: string
  onTake(index: number): void
}) {
  const popup = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const box = popup.current
    const input = anchor.current
    if (!box || !input) return undefined
    const place = () => placePopup(box, input)
    box.showPopover?.()
    const view = window.visualViewport
    window.addEventListener('scroll', place, true)
    window.addEventListener('resize', place)
    view?.addEventListener('resize', place)
    return () => {
      window.removeEventListener('scroll', place, true)
      window.removeEventListener('resize', place)
      view?.removeEventListener('resize', place)
    }
  }, [anchor])
  useLayoutEffect(() => {
    const box = popup.current
    if (box && anchor.current) placePopup(box, anchor.current)
    box?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })
  return (
    // Where it is pressed, the focus stays in the input.
    <div
      ref={popup}
      popover="manual"
      role="presentation"
      className="pw-matches"
      onMouseDown={(event) => event.preventDefault()}
    >
      {matches.length === 0 ? (
        <p>{note}</p>
      ) : (
        <div id={id} role="listbox" aria-label={label}>
          {matches.map(({ value, hint }, index) => (
            // Keys are the input's: it has the focus throughout.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={index}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === marked}
              onClick={() => onTake(index)}
            >
              <span>{value}</span>
              {hint !== undefined && <small>{hint}</small>}
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
