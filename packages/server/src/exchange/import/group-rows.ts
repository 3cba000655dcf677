import type { ImportCell } from './import-table.ts'

/**
 * Rows that are one record: those that follow a first one and say the same in the cells that a record has once, or
 * leave all of them blank. Rows without any words are left out. Gives the places of the rows of each record.
 */
export function groupRows(
  rows: readonly (readonly ImportCell[])[],
  { once, repeated }: { once: readonly number[]; repeated: readonly number[] },
): number[][] {
  const groups: number[][] = []
  rows.forEach((row, at) => {
    const hasWords = [...once, ...repeated].some((column) => !isBlank(row[column]))
    if (!hasWords) return
    const first = groups.at(-1)?.[0]
    const goesOn = repeated.length > 0 && first !== undefined && continues(rows[first]!, row, once)
    if (goesOn) groups.at(-1)!.push(at)
    else groups.push([at])
  })
  return groups
}

function continues(
  first: readonly ImportCell[],
  row: readonly ImportCell[],
  once: readonly number[],
): boolean {
  return (
    once.every((column) => isBlank(row[column])) ||
    once.every((column) => said(row[column]) === said(first[column]))
  )
}

export function isBlank(cell: ImportCell | undefined): boolean {
  return said(cell) === ''
}

function said(cell: ImportCell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).trim()
}
