import { useLayoutEffect, useRef } from 'react'
import { icons } from '../files/icons.tsx'
import { placePopup } from '../look-up/place-popup.ts'
import { findInput } from '../problems/go-to-field.ts'
import { useScreenScope } from '../screen-scope.ts'
import { takeStep } from '../undo/take-step.ts'
import type { Notice } from './notices.ts'

/** A notice above its field, with the way back. */
export function NoticePopup({ notice }: { notice: Notice }) {
  const scope = useScreenScope()
  const { notices, words } = scope
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const popup = box.current
    if (!popup) return undefined
    const place = () => {
      const input = findInput(scope, notice.at) ?? document.activeElement
      if (input instanceof HTMLElement) placePopup(popup, input, 'above')
    }
    const escape = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') notices.clear()
    }
    popup.showPopover?.()
    place()
    window.addEventListener('scroll', place, true)
    window.addEventListener('resize', place)
    window.addEventListener('keydown', escape)
    return () => {
      window.removeEventListener('scroll', place, true)
      window.removeEventListener('resize', place)
      window.removeEventListener('keydown', escape)
    }
  }, [scope, notices, notice])
  return (
    <div ref={box} popover="manual" className="pw-said">
      <span>{notice.words}</span>
      {notice.offersUndo && (
        <button type="button" className="pw-said__undo" onClick={() => takeStep(scope, 'undo')}>
          {words.undo}
          <kbd>Ctrl+Z</kbd>
        </button>
      )}
      <button type="button" className="pw-file__button" aria-label={words.close} onClick={notices.clear}>
        {icons.remove}
      </button>
    </div>
  )
}
