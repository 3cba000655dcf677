/**
 * A block without the rows at its end and the columns at its right that hold nothing: programs write tabs and line ends
 * behind what was copied, which would empty the fields beside.
 */
export function trimBlock(rows: readonly (readonly string[])[]): string[][] {
  const height = rows.findLastIndex((row) => row.some(isFilled)) + 1
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex(isFilled) + 1))
  return rows.slice(0, height).map((row) => row.slice(0, width))
}

function isFilled(cell: string): boolean {
  return cell.trim() !== ''
}
