import { readHtmlCells } from './read-html-cells.ts'
import { trimBlock } from './trim-block.ts'

/** The words of a table that was copied as HTML (see `readHtmlCells`). Places that a merged cell covers are empty. */
export function readHtmlTable(html: string): string[][] | undefined {
  const table = readHtmlCells(html)
  if (!table) return undefined
  const placed: string[][] = table.rows.map(() => [])
  for (const { row, column, rowSpan, colSpan, text } of table.cells) {
    for (let at = row; at < row + rowSpan; at++)
      for (let over = column; over < column + colSpan; over++)
        placed[at]![over] = at === row && over === column ? text : ''
  }
  // A span from above may leave holes to its left.
  return trimBlock(placed.map((row) => Array.from(row, (cell) => cell ?? '')))
}
