export type Direction = 'up' | 'down' | 'left' | 'right'

const INPUTS = 'textarea:not(:disabled), select:not(:disabled), input:not(:disabled):not([tabindex="-1"])'

/** Puts the focus on the next input of the table in a direction; false where there is none. */
export function moveFocus(from: Element, direction: Direction): boolean {
  const cell = from.closest<HTMLTableCellElement>('td[data-column], th[data-column]')
  const row = cell?.closest('tr')
  if (!cell || !row) return false
  const target =
    direction === 'up' || direction === 'down' ? vertical(cell, row, direction) : horizontal(cell, direction)
  if (!target) return false
  focusInput(target)
  return true
}

/** Focuses an input and marks its text, so that typing replaces it as in a spreadsheet. */
export function focusInput(input: HTMLElement) {
  input.focus()
  if (input instanceof HTMLTextAreaElement || (input instanceof HTMLInputElement && input.type === 'text'))
    input.select()
}

/** The inputs within, in the order in which they are gone through. */
export function listInputs(element: Element): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(INPUTS)]
}

export function firstInput(element: Element): HTMLElement | null {
  return element.querySelector<HTMLElement>(INPUTS)
}

function vertical(cell: HTMLTableCellElement, row: Element, direction: 'up' | 'down'): HTMLElement | null {
  const column = Number(cell.dataset['column'])
  const step = (element: Element) =>
    direction === 'up' ? element.previousElementSibling : element.nextElementSibling
  for (let next = step(row); next; next = step(next)) {
    for (const candidate of next.querySelectorAll<HTMLTableCellElement>(':scope > [data-column]')) {
      const from = Number(candidate.dataset['column'])
      if (from > column || column >= from + candidate.colSpan) continue
      const input = firstInput(candidate)
      if (input) return input
    }
  }
  return null
}

function horizontal(cell: Element, direction: 'left' | 'right'): HTMLElement | null {
  const step = (element: Element) =>
    direction === 'left' ? element.previousElementSibling : element.nextElementSibling
  for (let next = step(cell); next; next = step(next)) {
    const input = firstInput(next)
    if (input) return input
  }
  return null
}
