import { joinPointer, splitPointer } from '../../form/pointer.ts'
import type { ScreenScope } from '../screen-scope.ts'
import { firstInput } from '../grid/move-focus.ts'

/**
 * Leads to the input of a value, or the first of an entry; a line of a long list is brought to the screen first.
 * `block` says where on the screen it is to be.
 */
export function goToField(scope: ScreenScope, pointer: string, block: 'center' | 'nearest' = 'center') {
  if (focusField(scope, pointer, block)) return
  const path = splitPointer(pointer)
  path.forEach((key, at) => scope.reveal.get(joinPointer(path.slice(0, at)))?.(Number(key)))
  // The list draws the line in the frame after it has scrolled there.
  let tries = 0
  const retry = () => {
    if (!focusField(scope, pointer, block) && ++tries < 20) requestAnimationFrame(retry)
  }
  requestAnimationFrame(retry)
}

function focusField(scope: ScreenScope, pointer: string, block: 'center' | 'nearest'): boolean {
  const input = findInput(scope, pointer)
  if (!input) return false
  if (input === document.activeElement) return true
  input.scrollIntoView({ block })
  input.focus({ preventScroll: true })
  return true
}

/** The input of a value, or the first of an entry, if it is drawn. */
export function findInput(scope: ScreenScope, pointer: string): HTMLElement | undefined {
  const id = scope.inputId(pointer)
  const element =
    document.getElementById(id) ?? document.querySelector<HTMLElement>(`[id^=${CSS.escape(`${id}/`)}]`)
  if (!element) return undefined
  return element.matches('input, textarea, select, button') ? element : (firstInput(element) ?? element)
}
