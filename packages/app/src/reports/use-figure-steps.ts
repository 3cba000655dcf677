import { useEffect, useRef, type RefObject } from 'react'

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/**
 * For a table: of its figures (what has a row and a column in its data) the one last visited is a stop of the Tab key;
 * arrow keys go from figure to figure, over what stands between.
 */
export function useFigureSteps(): RefObject<HTMLTableElement | null> {
  const table = useRef<HTMLTableElement>(null)
  useEffect(() => {
    const shown = table.current
    if (!shown) return undefined
    const onKey = (event: KeyboardEvent) => step(shown, event)
    const onFocus = ({ target }: FocusEvent) => {
      if (isFigure(target)) makeStop(shown, target)
    }
    shown.addEventListener('keydown', onKey)
    shown.addEventListener('focusin', onFocus)
    return () => {
      shown.removeEventListener('keydown', onKey)
      shown.removeEventListener('focusin', onFocus)
    }
  }, [])
  // The stop may be gone with an answer that was there before.
  useEffect(() => {
    const [first] = table.current ? figuresOf(table.current) : []
    if (table.current && first && !table.current.querySelector('[data-row][tabindex="0"]'))
      makeStop(table.current, first)
  })
  return table
}

function isFigure(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && target.dataset['row'] !== undefined
}

function figuresOf(table: HTMLTableElement): HTMLElement[] {
  return [...table.querySelectorAll<HTMLElement>('[data-row]')]
}

function makeStop(table: HTMLTableElement, figure: HTMLElement): void {
  for (const other of table.querySelectorAll<HTMLElement>('[data-row][tabindex="0"]')) other.tabIndex = -1
  figure.tabIndex = 0
}

function step(table: HTMLTableElement, event: KeyboardEvent): void {
  const move = STEPS[event.key]
  if (!move || !isFigure(event.target)) return
  const [rows, columns] = move
  const { row, column } = placeOf(event.target)
  const ahead = figuresOf(table)
    .map((figure) => ({ figure, ...placeOf(figure) }))
    .filter((one) =>
      rows === 0
        ? one.row === row && (one.column - column) * columns > 0
        : one.column === column && (one.row - row) * rows > 0,
    )
    .map((one) => ({ ...one, steps: Math.abs(one.row - row) + Math.abs(one.column - column) }))
    .toSorted((one, other) => one.steps - other.steps)
  if (!ahead[0]) return
  event.preventDefault()
  ahead[0].figure.focus()
}

function placeOf({ dataset }: HTMLElement): { row: number; column: number } {
  return { row: Number(dataset['row']), column: Number(dataset['column']) }
}
