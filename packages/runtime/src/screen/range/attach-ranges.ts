import { isTextBox } from '../grid/caret.ts'
import type { ScreenScope } from '../screen-scope.ts'
import { cellOf } from './marked-cells.ts'
import { dragEntries } from './drag-entries.ts'
import { takeClipboard } from './range-clipboard.ts'
import { createRangeDesk } from './range-desk.ts'
import { takeRangeKey } from './range-keys.ts'
import { markByMouse } from './range-mouse.ts'

/**
 * Lets cells of lists and matrices be marked, copied, emptied and filled, as in a spreadsheet. It comes after the sheet
 * and listens behind it: what an input or the frame takes never gets here. Gives back how to stop.
 */
export function attachRanges(scope: ScreenScope, container: HTMLElement): () => void {
  const desk = createRangeDesk(scope, container)
  const stopMouse = markByMouse(desk, container)
  const stopDrags = dragEntries(scope, container)
  let isTab = false
  const isOurs = (target: EventTarget | null) => target instanceof Element && container.contains(target)
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || scope.readOnly || !isOurs(event.target)) return
    if (takeRangeKey(desk, event)) event.preventDefault()
  }
  const clip = (event: ClipboardEvent) => {
    const { activeElement } = document
    if (!isOurs(activeElement) || !takeClipboard(desk, event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const noteTab = ({ key, altKey, ctrlKey }: KeyboardEvent) => {
    isTab = key === 'Tab' && !altKey && !ctrlKey
  }
  /** What Tab comes to is marked whole, as the browser marks an input of one line. */
  const arrive = ({ target }: FocusEvent) => {
    if (!isTab || !(target instanceof Element) || !container.contains(target) || !isTextBox(target)) return
    if (!target.hasAttribute('data-lines') || cellOf(scope, target)) target.select()
  }
  document.addEventListener('keydown', noteTab, true)
  document.addEventListener('focusin', arrive)
  document.addEventListener('keydown', press)
  for (const type of CLIPS) document.addEventListener(type, clip, true)
  return () => {
    stopMouse()
    stopDrags()
    desk.stop()
    document.removeEventListener('keydown', noteTab, true)
    document.removeEventListener('focusin', arrive)
    document.removeEventListener('keydown', press)
    for (const type of CLIPS) document.removeEventListener(type, clip, true)
  }
}

const CLIPS = ['copy', 'cut', 'paste'] as const
