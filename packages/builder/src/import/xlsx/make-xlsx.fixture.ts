import { writeXlsx, type WriteSheet } from 'hucre'
import { readAddress, readRange } from '../table/excel-sheet.ts'

type Cell = NonNullable<ReturnType<NonNullable<WriteSheet['cells']>['get']>>
type Value = string | number | boolean | Date | null

/** A worksheet in few words; places are Excel's own: `A1`, `B3:D5`. */
export interface SheetDraft {
  name?: string
  rows: Value[][]
  merges?: string[]
  /** Ranges whose cells have all four borders. */
  boxed?: string[]
  /** In characters. */
  widths?: number[]
  /** In points, by row from 0. */
  heights?: Record<number, number>
  styles?: Record<string, NonNullable<Cell['style']>>
  formulas?: Record<string, string>
  richText?: Record<string, string[]>
  page?: NonNullable<WriteSheet['pageSetup']>
  hidden?: boolean
  hiddenColumns?: number[]
}

const thin = { style: 'thin' } as const
const box = { left: thin, top: thin, right: thin, bottom: thin }

/** An .xlsx file, written by a library that the product does not read with. */
export async function makeXlsx(...drafts: SheetDraft[]): Promise<Uint8Array> {
  return (await writeXlsx({ sheets: drafts.map(toSheet) })) as Uint8Array
}

function toSheet(draft: SheetDraft, index: number): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  const change = (row: number, column: number, more: Partial<Cell>) => {
    const key = `${row},${column}`
    const before = cells.get(key) ?? { value: draft.rows[row]?.[column] ?? null }
    cells.set(key, { ...before, ...more, style: { ...before.style, ...more.style } })
  }
  for (const range of draft.boxed ?? []) {
    const { top, left, bottom, right } = readRange(range)!
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) change(row, column, { style: { border: box } })
  }
  const at = (address: string, more: Partial<Cell>) => {
    const { row, column } = readAddress(address)!
    change(row, column, more)
  }
  for (const [address, style] of Object.entries(draft.styles ?? {})) at(address, { style })
  for (const [address, formula] of Object.entries(draft.formulas ?? {}))
    at(address, { formula, formulaResult: 0 })
  for (const [address, runs] of Object.entries(draft.richText ?? {}))
    at(address, { richText: runs.map((text) => ({ text })), value: runs.join('') })
  return {
    name: draft.name ?? `Sheet${index + 1}`,
    rows: draft.rows,
    cells,
    merges: (draft.merges ?? []).map((range) => {
      const { top, left, bottom, right } = readRange(range)!
      return { startRow: top, startCol: left, endRow: bottom, endCol: right }
    }),
    columns: columnsOf(draft),
    rowDefs: new Map(Object.entries(draft.heights ?? {}).map(([row, height]) => [Number(row), { height }])),
    ...(draft.page && { pageSetup: draft.page }),
    ...(draft.hidden && { hidden: true }),
  }
}

function columnsOf({ widths = [], hiddenColumns = [] }: SheetDraft) {
  const count = Math.max(widths.length, ...hiddenColumns.map((column) => column + 1))
  return Array.from({ length: count }, (_, column) => ({
    ...(widths[column] !== undefined && { width: widths[column] }),
    ...(hiddenColumns.includes(column) && { hidden: true }),
  }))
}
