import { flushSync } from 'react-dom'
import { isTextBox } from '../grid/caret.ts'
import { showText } from '../input/show-text.ts'
import { goToField } from '../problems/go-to-field.ts'
import type { Step } from '../record/record-store.ts'
import type { ScreenScope } from '../screen-scope.ts'

export type Way = 'undo' | 'redo'

export interface TakeHow {
  /** Brings the place to the screen without the focus: a phone would cover half of it with its keyboard. */
  keepsFocus?: boolean
}

/** Takes the last step back, or once more, and leads to where it was. What is being typed is a step before. */
export function takeStep(scope: ScreenScope, way: Way, { keepsFocus = false }: TakeHow = {}) {
  if (scope.readOnly) return
  scope.typing.now?.finish()
  const step = flushSync(() => {
    const taken = scope.store[way]()
    if (taken) scope.typing.now?.end()
    return taken
  })
  if (!step) return
  // What comes back unread was left before.
  for (const pointer of scope.store.listUnread().keys()) scope.findings.leave(pointer)
  goToField(scope, placeOf(scope, step, way), keepsFocus ? 'look' : 'nearest')
  showTyped(scope, step, way)
}

/** Where the step was; the list, where its entry is there no more. */
function placeOf({ store }: ScreenScope, { at, changes }: Step, way: Way): string {
  const move = changes[0]?.move
  if (!move) return at
  if (move.to !== undefined) return `${move.list}/${way === 'undo' ? move.index : move.to}`
  return store.getValue(at) === undefined ? move.list : at
}

/** While it is being typed in, an input shows the words as they were typed. */
function showTyped(scope: ScreenScope, { at, typed }: Step, way: Way) {
  const box = document.getElementById(scope.inputId(at))
  if (!box || box !== document.activeElement || !isTextBox(box)) return
  const text = typed?.[way === 'undo' ? 'before' : 'after']
  if (text !== undefined) showText(box, text)
}
