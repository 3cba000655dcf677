const GAP_PX = 8
/** A name and an address beside it. */
const NARROWEST_PX = 420
const TALLEST_PX = 320

/**
 * Puts a popup with a fixed position below an input (below its ruled cell, where it has one), or above where there is
 * more room, within what the window shows; on a phone that ends at the keyboard. What is to leave the cells below in
 * sight prefers to stand above.
 */
export function placePopup(popup: HTMLElement, input: HTMLElement, prefers: 'below' | 'above' = 'below') {
  const cell = input.closest('.pw-field--words') ? null : input.closest('td')
  const at = (cell ?? input).getBoundingClientRect()
  const { clientWidth, clientHeight } = document.documentElement
  const top = window.visualViewport?.offsetTop ?? 0
  const bottom = top + (window.visualViewport?.height ?? clientHeight)
  const below = bottom - at.bottom
  const above = at.top - top
  const width = Math.min(Math.max(at.width, NARROWEST_PX), clientWidth - 2 * GAP_PX)
  const left = Math.max(GAP_PX, Math.min(at.left, clientWidth - width - GAP_PX))
  const needed = Math.min(popup.scrollHeight, TALLEST_PX) + GAP_PX
  const isAbove = prefers === 'above' ? above >= needed : below < needed && above > below
  Object.assign(popup.style, {
    left: `${left}px`,
    width: `${width}px`,
    maxHeight: `${Math.min(TALLEST_PX, (isAbove ? above : below) - GAP_PX)}px`,
    top: isAbove ? 'auto' : `${at.bottom + 2}px`,
    bottom: isAbove ? `${clientHeight - at.top + 2}px` : 'auto',
  })
}
