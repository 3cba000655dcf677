const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** As a table's ref: arrow keys go from figure to figure, over what stands between. */
export function stepFigures(table: HTMLTableElement | null): (() => void) | undefined {
  if (!table) return undefined
  const onKey = (event: KeyboardEvent) => step(table, event)
  table.addEventListener('keydown', onKey)
  return () => table.removeEventListener('keydown', onKey)
}

function step(table: HTMLTableElement, event: KeyboardEvent): void {
  const move = STEPS[event.key]
  if (!move || !(event.target instanceof HTMLButtonElement)) return
  const [rows, columns] = move
  const { row, column } = placeOf(event.target)
  const others = [...table.querySelectorAll<HTMLButtonElement>('button[data-row]')].map((button) => ({
    button,
    ...placeOf(button),
  }))
  const ahead = others
    .filter((one) =>
      rows === 0
        ? one.row === row && (one.column - column) * columns > 0
        : one.column === column && (one.row - row) * rows > 0,
    )
    .map((one) => ({ ...one, steps: Math.abs(one.row - row) + Math.abs(one.column - column) }))
    .toSorted((one, other) => one.steps - other.steps)
  if (!ahead[0]) return
  event.preventDefault()
  ahead[0].button.focus()
}

function placeOf({ dataset }: HTMLButtonElement): { row: number; column: number } {
  return { row: Number(dataset['row']), column: Number(dataset['column']) }
}
