import { useEffect, useLayoutEffect, useRef } from 'react'

/**
 * Ctrl+Enter (⌘Enter) submits the form of this id, as its button does. Ctrl+S keeps the draft, and goes on where one is; a
 * change of a stored record has none to keep but to be saved, so that it submits too.
 */
export function useSaveShortcut(formElementId: string, keepDraft: (() => void) | undefined): void {
  const keep = useRef(keepDraft)
  useLayoutEffect(() => {
    keep.current = keepDraft
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
      const isSave = event.key.toLowerCase() === 's'
      // In a list it puts in a row, in a dialog it answers that.
      const isTaken = event.defaultPrevented || document.querySelector('dialog[open]') !== null
      if (!isSave && (event.key !== 'Enter' || isTaken)) return
      event.preventDefault()
      if (isTaken) return
      if (isSave && keep.current) return keep.current()
      // The cell in hand commits what was typed when it loses the focus.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      const form = document.getElementById(formElementId)
      if (form instanceof HTMLFormElement) form.requestSubmit()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [formElementId])
}
