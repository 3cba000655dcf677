import type { Cell, Sheet } from './sheet.ts'

/** The keys of the signature slots that stand in cells of the sheet's frames. */
export function signedInCells(sheet: Sheet): ReadonlySet<string> {
  const keys = new Set<string>()
  const visit = (cell: Cell) => {
    if ('sign' in cell) keys.add(cell.sign)
    if ('across' in cell) cell.cells.forEach(visit)
  }
  for (const block of sheet.blocks) {
    if (block.kind !== 'frame') continue
    for (const entry of block.rows) {
      for (const row of 'list' in entry ? entry.rows : [entry]) row.cells.forEach(visit)
    }
  }
  return keys
}
