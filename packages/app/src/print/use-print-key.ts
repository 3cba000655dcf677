import { useEffect, useLayoutEffect, useRef } from 'react'

/** Ctrl+P (⌘P) prints the sheet, never the page around it; nothing while there is none, or a dialog asks something. */
export function usePrintKey(print: (() => void) | undefined): void {
  const latest = useRef(print)
  useLayoutEffect(() => {
    latest.current = print
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, shiftKey, altKey } = event
      if (key.toLowerCase() !== 'p' || !(ctrlKey || metaKey) || shiftKey || altKey) return
      event.preventDefault()
      if (!event.repeat && document.querySelector('dialog[open]') === null) latest.current?.()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
