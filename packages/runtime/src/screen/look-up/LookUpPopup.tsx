import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { placePopup } from './place-popup.ts'
import type { Offer } from './SearchInput.tsx'

/** A click comes right behind its release, on a phone a little later. */
const CLICK_MS = 50

/** What fits, above everything else on the page: a cell would cut them off. */
export function LookUpPopup<Match extends Offer>({
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
  matches: readonly Match[]
  marked: number
  /** Said where nothing fits. */
  note: string
  onTake(match: Match): void
}) {
  const popup = useRef<HTMLDivElement>(null)
  // While a finger or button is down, what it is on stays there: an answer that comes meanwhile waits.
  const [held, setHeld] = useState<readonly Match[]>()
  const shown = held ?? matches
  useEffect(() => {
    if (!held) return undefined
    const letGo = () => setTimeout(() => setHeld(undefined), CLICK_MS)
    const ends = ['pointerup', 'pointercancel']
    for (const end of ends) window.addEventListener(end, letGo)
    return () => ends.forEach((end) => window.removeEventListener(end, letGo))
  }, [held])
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
      onPointerDown={() => setHeld(matches)}
      onMouseDown={(event) => event.preventDefault()}
    >
      {shown.length === 0 ? (
        <p>{note}</p>
      ) : (
        <div id={id} role="listbox" aria-label={label}>
          {shown.map((match, index) => (
            // Keys are the input's: it has the focus throughout.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={index}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === marked}
              onClick={() => onTake(match)}
            >
              <span>{match.value}</span>
              {match.hint !== undefined && <small>{match.hint}</small>}
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
