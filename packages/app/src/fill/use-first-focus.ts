import { useEffect } from 'react'

const TYPED = 'textarea:not(:disabled, [readonly]), input[type="text"]:not(:disabled, [readonly])'

/**
 * A blank sheet can be typed in as soon as it is there. Not on phones, whose keyboard would cover half of it before anyone
 * has seen it, and not where the person is at something else already.
 */
export function useFirstFocus(formElementId: string, isReady: boolean): void {
  useEffect(() => {
    const isFree = document.activeElement?.matches('body, main') ?? true
    if (!isReady || !isFree || !matchMedia('(hover: hover)').matches) return
    document.getElementById(formElementId)?.querySelector<HTMLElement>(TYPED)?.focus({ preventScroll: true })
  }, [formElementId, isReady])
}
