import { isTextBox } from '../grid/caret.ts'
import type { PlacedField } from '../grid/field-at.ts'
import { insertText } from '../input/show-text.ts'
import type { ScreenScope } from '../screen-scope.ts'

/** The fields around a place, by rows and columns from it. */
export type FieldsAround = (down: number, right: number) => PlacedField | undefined

interface PasteEvent {
  target: EventTarget
  clipboardData: DataTransfer
  defaultPrevented: boolean
  preventDefault(): void
}

/** Comes when the page stands, so that it can be typed in sooner. */
let loaded: typeof import('./take-paste.ts') | undefined

export async function loadPaste() {
  loaded ??= await import('./take-paste.ts')
  return loaded
}

/** Pastes what may be more than one line of plain words; that is the browser's. */
export function onPaste(scope: ScreenScope, event: PasteEvent, around?: FieldsAround) {
  const { target, clipboardData, defaultPrevented } = event
  if (!(target instanceof Element) || !isTextBox(target)) return
  if (scope.readOnly || target.readOnly || defaultPrevented) return
  const clipping = { plain: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') }
  if (clipping.html === '' && !/[\t\r\n]/.test(clipping.plain)) return
  event.preventDefault()
  if (loaded) loaded.takePaste(scope, target, clipping, around)
  else
    loadPaste().then(
      ({ takePaste }) => takePaste(scope, target, clipping, around),
      // Where it cannot come, the words do.
      () => insertText(target, clipping.plain),
    )
}
