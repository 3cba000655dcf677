import { useEffect, type RefObject } from 'react'
import type { ScreenScope } from '../screen-scope.ts'
import { takeStep, type Way } from './take-step.ts'

/**
 * Ctrl+Z and Ctrl+Y take back what was done on the form, over all its fields and rows. The browser's own undo knows
 * nothing of values written anew by their types: it would put old letters between them.
 */
export function useUndo(container: RefObject<HTMLElement | null>, scope: ScreenScope) {
  useEffect(() => {
    const element = container.current
    if (!element) return undefined
    const take = (event: Event, way: Way) => {
      event.preventDefault()
      // A builder around the form has steps of its own.
      event.stopPropagation()
      takeStep(scope, way)
    }
    const press = (event: KeyboardEvent) => {
      const way = wayOf(event)
      if (way) take(event, way)
    }
    /** The menu of an input, or a shaken phone. */
    const ask = (event: InputEvent) => {
      if (event.inputType === 'historyUndo') take(event, 'undo')
      if (event.inputType === 'historyRedo') take(event, 'redo')
    }
    element.addEventListener('keydown', press)
    element.addEventListener('beforeinput', ask)
    return () => {
      element.removeEventListener('keydown', press)
      element.removeEventListener('beforeinput', ask)
    }
  }, [container, scope])
}

function wayOf(event: KeyboardEvent): Way | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined
  const key = event.key.toLowerCase()
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
  return key === 'y' && !event.shiftKey ? 'redo' : undefined
}
