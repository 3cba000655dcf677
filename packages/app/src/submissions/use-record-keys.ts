import { useEffect, useLayoutEffect, useRef } from 'react'

/** By their places on the keyboard: with ⌥ a Mac writes other letters. */
type Key = 'KeyN' | 'KeyC' | 'ArrowUp' | 'ArrowDown'

/** What Alt (⌥) with these keys does on a record; nothing while something is typed or asked. */
export function useRecordKeys(keys: Record<Key, (() => unknown) | undefined>): void {
  const latest = useRef(keys)
  useLayoutEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { code, altKey, ctrlKey, metaKey, shiftKey, target } = event
      if (!altKey || ctrlKey || metaKey || shiftKey || !Object.hasOwn(latest.current, code)) return
      const isTyping = target instanceof Element && target.closest('input, textarea, select, dialog') !== null
      if (isTyping || document.querySelector('dialog[open]') !== null) return
      event.preventDefault()
      latest.current[code as Key]?.()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
