import { useEffect } from 'react'

/** Ctrl+S (⌘S) submits the form of this id, as its button does. */
export function useSaveShortcut(formElementId: string): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
      if (event.key.toLowerCase() !== 's') return
      event.preventDefault()
      // The cell in hand commits what was typed when it loses the focus.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      const form = document.getElementById(formElementId)
      if (form instanceof HTMLFormElement) form.requestSubmit()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [formElementId])
}
