import type { Direction } from './move-focus.ts'

export type TextBox = HTMLInputElement | HTMLTextAreaElement

export function isTextBox(element: Element): element is TextBox {
  return (
    element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text')
  )
}

/** True where an arrow key has nowhere left to go in the text. Text that is marked whole is left at once. */
export function isAtEdge(box: TextBox, direction: Direction): boolean {
  const { selectionStart: start, selectionEnd: end, value } = box
  const isWhole = start === 0 && end === value.length
  if (isWhole) return true
  if (start !== end) return false
  if (direction === 'left' || direction === 'up') {
    return start === 0 || (direction === 'up' && isOneLine(box))
  }
  return end === value.length || (direction === 'down' && isOneLine(box))
}

/** Text in an area may be broken over lines without line ends in it. */
function isOneLine(box: TextBox): boolean {
  if (box instanceof HTMLInputElement) return true
  const style = getComputedStyle(box)
  const line = Number.parseFloat(style.lineHeight)
  return (
    box.scrollHeight - Number.parseFloat(style.paddingTop) - Number.parseFloat(style.paddingBottom) <
    line * 1.6
  )
}
