import { useEffect, useLayoutEffect, useRef } from 'react'

interface Turns {
  next: (() => void) | undefined
  skip: (() => void) | undefined
  back: (() => void) | undefined
}

const KEYS: Readonly<Record<string, keyof Turns>> = {
  Enter: 'next',
  ArrowRight: 'next',
  KeyS: 'skip',
  ArrowLeft: 'back',
}

/** One key turns a sheet; nothing while something is typed, pressed by its own key, or asked. */
export function useTurnKeys(turns: Turns): void {
  const latest = useRef(turns)
  useLayoutEffect(() => {
    latest.current = turns
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { code, altKey, ctrlKey, metaKey, repeat, target } = event
      const turn = KEYS[code === 'NumpadEnter' ? 'Enter' : code]
      // A key that stays down reads nothing.
      if (!turn || altKey || ctrlKey || metaKey || repeat || event.isComposing) return
      const isTyping = target instanceof Element && target.closest('input, textarea, select, dialog') !== null
      const isPress =
        target instanceof Element && code.endsWith('Enter') && target.closest('a, button') !== null
      if (isTyping || isPress || document.querySelector('dialog[open]') !== null) return
      event.preventDefault()
      latest.current[turn]?.()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
