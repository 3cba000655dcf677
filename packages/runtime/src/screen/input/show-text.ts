import type { TextBox } from '../grid/caret.ts'

/** What a change in an input is called that the record knows already. */
const SHOWN = 'historyUndo'

/** True for a change that shows what the record holds, not one that a person typed. */
export function isShown(inputType: string | undefined): boolean {
  return inputType === SHOWN
}

/** Writes text into an input that is being typed in, as the browser's own undo would, and puts the caret where it changed. */
export function showText(box: TextBox, text: string) {
  const caret = endOfChange(box.value, text)
  write(box, text, SHOWN)
  box.setSelectionRange(caret, caret)
}

/** Writes text in place of what is marked, as if it had been pasted by the browser. */
export function insertText(box: TextBox, text: string) {
  const { selectionStart, selectionEnd, value } = box
  const [start, end] = [selectionStart ?? value.length, selectionEnd ?? value.length]
  write(box, value.slice(0, start) + text + value.slice(end), 'insertFromPaste')
  box.setSelectionRange(start + text.length, start + text.length)
}

/** React keeps its own account of an input's value, which writing through the prototype leaves alone: it hears of this. */
function write(box: TextBox, text: string, inputType: string) {
  const { prototype } = box instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(box, text)
  box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType }))
}

/** Where the part of `after` ends that `before` has otherwise. */
export function endOfChange(before: string, after: string): number {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let end = 0
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return after.length - end
}
