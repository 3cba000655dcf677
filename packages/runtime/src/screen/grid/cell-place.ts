/** Where a cell stands in a frame as drawn. */
export interface CellPlace {
  /** The row as written in the form; the rows of a list count once. */
  row: number
  column: number
  /** The line of the list that the row belongs to. */
  line?: number
}

/** The place of the cell that holds an element; undefined outside cells. */
export function placeOfElement(element: Element): CellPlace | undefined {
  const cell = element.closest<HTMLTableCellElement>('td[data-column], th[data-column]')
  const row = cell?.closest<HTMLTableRowElement>('tr[data-row]')
  if (!cell || !row) return undefined
  const { line } = row.dataset
  return {
    row: Number(row.dataset['row']),
    column: Number(cell.dataset['column']),
    ...(line !== undefined && { line: Number(line) }),
  }
}
