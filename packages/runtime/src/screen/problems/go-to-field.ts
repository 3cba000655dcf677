import { joinPointer, splitPointer } from '../../form/pointer.ts'
import type { ScreenScope } from '../screen-scope.ts'
import { firstInput } from '../grid/move-focus.ts'

/** Leads to the input of a problem's value; a line of a long list is brought to the screen first. */
export function goToField(scope: ScreenScope, pointer: string) {
  if (focusField(scope, pointer)) return
  const path = splitPointer(pointer)
  path.forEach((key, at) => scope.reveal.get(joinPointer(path.slice(0, at)))?.(Number(key)))
  // The list draws the line in the frame after it has scrolled there.
  let tries = 0
  const retry = () => {
    if (!focusField(scope, pointer) && ++tries < 20) requestAnimationFrame(retry)
  }
  requestAnimationFrame(retry)
}

function focusField(scope: ScreenScope, pointer: string): boolean {
  const element = document.getElementById(scope.inputId(pointer))
  if (!element) return false
  const input = element.matches('input, textarea, select, button')
    ? element
    : (firstInput(element) ?? element)
  input.scrollIntoView({ block: 'center' })
  input.focus({ preventScroll: true })
  return true
}
