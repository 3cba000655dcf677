import { useEffect, useRef, type RefObject } from 'react'

/**
 * Tells what is typed into a focused cell. The cell is editable only so that input methods have where to compose: the
 * letters go to `onTyped`, and the cell stays empty.
 */
export function useTyping(layer: RefObject<HTMLElement | null>, onTyped: (text: string) => void): void {
  const latest = useRef(onTyped)
  useEffect(() => {
    latest.current = onTyped
  })
  useEffect(() => {
    const element = layer.current
    const before = (event: InputEvent) => {
      if (event.inputType === 'insertCompositionText') return
      event.preventDefault()
      if (event.inputType === 'insertText' && event.data?.trim()) latest.current(event.data)
    }
    const composed = (event: CompositionEvent) => {
      if (event.target instanceof HTMLElement) event.target.textContent = ''
      if (event.data !== '') latest.current(event.data)
    }
    element?.addEventListener('beforeinput', before)
    element?.addEventListener('compositionend', composed)
    return () => {
      element?.removeEventListener('beforeinput', before)
      element?.removeEventListener('compositionend', composed)
    }
  }, [layer])
}
