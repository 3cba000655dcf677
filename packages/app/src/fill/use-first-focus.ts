import { useEffect } from 'react'

const TYPED = 'textarea:not(:disabled, [readonly]), input[type="text"]:not(:disabled, [readonly])'
/** An input whose program is on its way, told by the names that stand there until then. */
const COMING = '[aria-busy="true"]'

/**
 * A blank sheet can be typed in as soon as it is there. Not on phones, whose keyboard would cover half of it before anyone
 * has seen it, and not where the person is at something else already.
 */
export function useFirstFocus(formElementId: string, isReady: boolean): void {
  useEffect(() => {
    const sheet = document.getElementById(formElementId)
    if (!isReady || !sheet || !matchMedia('(hover: hover)').matches) return
    const focusFirst = () => {
      const isFree = document.activeElement?.matches('body, main') ?? true
      const first = isFree ? sheet.querySelector<HTMLElement>(`${TYPED}, ${COMING}`) : null
      if (first?.matches(COMING)) return
      observer.disconnect()
      first?.focus({ preventScroll: true })
    }
    const observer = new MutationObserver(focusFirst)
    observer.observe(sheet, { childList: true, subtree: true })
    focusFirst()
    return () => observer.disconnect()
  }, [formElementId, isReady])
}
