/** What stays free at the window's border, in px. */
const EDGE = 8

/** Below its button, or above where there is no room; aligned to its end where the window ends. */
export function placeMenu(menu: HTMLElement, from: DOMRect): void {
  const { width, height } = menu.getBoundingClientRect()
  const { clientWidth, clientHeight } = document.documentElement
  const isBelow = from.bottom + height <= clientHeight - EDGE
  const left = from.left + width <= clientWidth - EDGE ? from.left : from.right - width
  menu.style.left = `${Math.max(EDGE, Math.min(left, clientWidth - width - EDGE))}px`
  menu.style.top = `${isBelow ? from.bottom + 2 : Math.max(EDGE, from.top - height - 2)}px`
}
