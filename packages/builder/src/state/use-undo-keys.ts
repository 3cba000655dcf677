import { useEffect, type RefObject } from 'react'

/** Ctrl+Z and Ctrl+Y anywhere in a builder, but for inputs, which have their own. */
export function useUndoKeys(
  root: RefObject<HTMLElement | null>,
  { undo, redo }: { undo(): void; redo(): void },
) {
  useEffect(() => {
    const element = root.current
    const press = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping) return
      const key = event.key.toLowerCase()
      if (key === 'z' && !event.shiftKey) undo()
      else if (key === 'y' || key === 'z') redo()
      else return
      event.preventDefault()
    }
    element?.addEventListener('keydown', press)
    return () => element?.removeEventListener('keydown', press)
  }, [root, undo, redo])
}
