import { useEffect, type RefObject } from 'react'
import { focusInput, listInputs } from '../grid/move-focus.ts'

/**
 * Enter hands nothing in, as it would in any form with a button: whoever means that presses the button, or Ctrl+Enter.
 * In an input of one line outside a table it goes on to the next, with Shift to the one before.
 */
export function useEnter(within: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    // After what is drawn within has had the key.
    const onKey = (event: KeyboardEvent) => {
      if (within.current) goOn(event, within.current)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [within])
}

function goOn(event: KeyboardEvent, within: HTMLElement): void {
  const { key, target, defaultPrevented, ctrlKey, metaKey, altKey, shiftKey } = event
  if (key !== 'Enter' || defaultPrevented || ctrlKey || metaKey || altKey) return
  if (!(target instanceof Node && within.contains(target))) return
  const isInput = target instanceof HTMLInputElement && target.type !== 'file'
  const isLine = target instanceof HTMLTextAreaElement && target.dataset['lines'] === undefined
  if (!isInput && !isLine) return
  const isInTable = target.closest('table') !== null
  // A line break in a cell is the frame's.
  if (isLine && isInTable) return
  event.preventDefault()
  if (isInTable) return
  const inputs = listInputs(within).filter((one) => one === target || !isOfGroup(one, target))
  const next = inputs[inputs.indexOf(target) + (shiftKey ? -1 : 1)]
  if (next) focusInput(next)
}

/** Of a group of buttons one is enough to go through. */
function isOfGroup(one: HTMLElement, target: HTMLElement): boolean {
  const isRadio = (input: HTMLElement) => input instanceof HTMLInputElement && input.type === 'radio'
  return isRadio(one) && isRadio(target) && one.getAttribute('name') === target.getAttribute('name')
}
