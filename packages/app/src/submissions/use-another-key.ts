import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'

/** Alt+N (⌥N) on a record begins another of its form, where one may; not while something is typed or asked. */
export function useAnotherKey(formId: string, mayFill: boolean): void {
  const navigate = useNavigate()
  useEffect(() => {
    if (!mayFill) return undefined
    const onKey = (event: KeyboardEvent) => {
      const { code, altKey, ctrlKey, metaKey, shiftKey, target } = event
      // By its place on the keyboard: with ⌥ a Mac writes another letter.
      if (code !== 'KeyN' || !altKey || ctrlKey || metaKey || shiftKey) return
      const isTyping = target instanceof Element && target.closest('input, textarea, select, dialog') !== null
      if (isTyping || document.querySelector('dialog[open]') !== null) return
      event.preventDefault()
      void navigate({ to: '/forms/$formId', params: { formId } })
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [navigate, formId, mayFill])
}
