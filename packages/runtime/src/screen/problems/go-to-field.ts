import { joinPointer, splitPointer } from '../../form/pointer.ts'
import type { ScreenScope } from '../screen-scope.ts'
import { firstInput } from '../grid/move-focus.ts'

/** Where on the screen the input is to be; `look` leaves the focus where it is. */
type Where = 'center' | 'nearest' | 'look'

/**
 * Leads to the input of a value, or the first of an entry; a line of a long list is brought to the screen first.
 */
export function goToField(scope: ScreenScope, pointer: string, where: Where = 'center') {
  if (focusField(scope, pointer, where)) return
  const path = splitPointer(pointer)
  path.forEach((key, at) => scope.reveal.get(joinPointer(path.slice(0, at)))?.(Number(key)))
  // The list draws the line in the frame after it has scrolled there.
  let tries = 0
  const retry = () => {
    if (!focusField(scope, pointer, where) && ++tries < 20) requestAnimationFrame(retry)
  }
  requestAnimationFrame(retry)
}

function focusField(scope: ScreenScope, pointer: string, where: Where): boolean {
  const input = findInput(scope, pointer)
  if (!input) return false
  if (where === 'look') {
    input.scrollIntoView({ block: 'nearest' })
    mark(input)
    return true
  }
  if (input === document.activeElement) return true
  input.scrollIntoView({ block: where })
  input.focus({ preventScroll: true })
  return true
}

/** For a moment, what is looked at without the focus stands out. */
function mark(input: HTMLElement) {
  const frames = [{ backgroundColor: 'rgb(27 92 196 / 25%)' }, { backgroundColor: 'transparent' }]
  input.closest('.pw-field')?.animate(frames, { duration: 1500 })
}

/** The input of a value, or the first of an entry, if it is drawn. */
export function findInput(scope: ScreenScope, pointer: string): HTMLElement | undefined {
  const id = scope.inputId(pointer)
  const own = document.getElementById(id)
  if (own) return inputOf(own) ?? own
  // Of an entry: what names a field stands before its input.
  const within = document.querySelectorAll<HTMLElement>(`[id^=${CSS.escape(`${id}/`)}]`)
  for (const element of within) {
    const input = inputOf(element)
    if (input) return input
  }
  return undefined
}

function inputOf(element: HTMLElement): HTMLElement | null {
  return element.matches('input, textarea, select, button') ? element : firstInput(element)
}
