import { useEffect, type RefObject } from 'react'

/** The code of a key that an input method has taken, in every browser. */
const TAKEN = 229

/**
 * Keeps the keys that an input method works with from every other listener within: Enter that takes a candidate is no
 * Enter, and Escape that drops one closes nothing. Chrome says so of the key itself; Safari, which tells the key after
 * the word is made, by its old code alone. Gives back how to stop.
 */
export function guardComposing(within: EventTarget): () => void {
  const guard = (event: Event) => {
    const { isComposing, keyCode } = event as KeyboardEvent
    if (isComposing || keyCode === TAKEN) event.stopPropagation()
  }
  within.addEventListener('keydown', guard, true)
  return () => within.removeEventListener('keydown', guard, true)
}

/** The same for what a component draws. */
export function useComposingGuard(within: RefObject<HTMLElement | null>): void {
  useEffect(() => (within.current ? guardComposing(within.current) : undefined), [within])
}
