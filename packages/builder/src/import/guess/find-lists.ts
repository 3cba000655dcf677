import { areaAt, areasAcross, hasWords, lastColumn, type Area, type ExcelGrid } from '../table/excel-grid.ts'
import { readShape } from './read-shape.ts'
import { labelOf, tidyWords } from './tidy-words.ts'

/** Equal rows to fill in under a row of heads. */
export interface FoundList {
  /** First and last of the rows, and the first row of the heads. */
  top: number
  bottom: number
  headTop: number
  columns: ListColumn[]
  /** Words over the heads, or beside them and all rows, that name the whole. */
  title?: Area
}

export interface ListColumn {
  /** Its cell in the first row. */
  area: Area
  /** The head right above it. */
  head?: Area
  /** The words of a common head above that. */
  group: string
  isIndex: boolean
  /** Its cell in a row of totals below the list. */
  total?: Area
}

const DOTS = /^(…+|\.{3,}|⋯+)$/
const TOTAL = /^(合计|总计|小计|共计|总和|total)/i

export function isTotal(words: string): boolean {
  return TOTAL.test(words)
}

/** The lists of a table, from top to bottom. */
export function findLists(frame: ExcelGrid): FoundList[] {
  const lists: FoundList[] = []
  for (let top = 1; top < frame.rows.length; top++) {
    const shape = rowShape(frame, top)
    if (shape === undefined) continue
    let bottom = top
    while (rowShape(frame, bottom + 1) === shape) bottom++
    const list = bottom > top ? readList(frame, top, bottom) : undefined
    if (list) lists.push(list)
    top = bottom
  }
  return lists
}

/** What rows of one list have in common, as a text to compare; undefined for a row that cannot stand in a list. */
function rowShape(frame: ExcelGrid, row: number): string | undefined {
  const own = ownAreas(frame, row)
  if (own.length < 2) return undefined
  const isFree = own.every(
    (area, index) => !hasWords(area) || readShape(area.text) !== undefined || (index === 0 && isCount(area)),
  )
  if (!isFree) return undefined
  const sides = areasAcross(frame, row).filter((area) => !own.includes(area))
  return JSON.stringify([
    own.map((area, index) => [area.column, area.colSpan, index === 0 && isCount(area) ? '' : area.text]),
    sides.map((area) => [area.row, area.column]),
  ])
}

/** The cells that stand in this row alone. */
function ownAreas(frame: ExcelGrid, row: number): Area[] {
  return areasAcross(frame, row).filter((area) => area.row === row && area.rowSpan === 1)
}

function isCount({ text }: Area): boolean {
  return /^\d{1,3}$/.test(text.trim()) || DOTS.test(text.trim())
}

function readList(frame: ExcelGrid, top: number, bottom: number): FoundList | undefined {
  const own = ownAreas(frame, top)
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index)
  const counts = rows.map((row) => ownAreas(frame, row)[0]!.text.trim())
  const isCounted = hasWords(own[0]!) && !readShape(own[0]!.text)
  if (isCounted && !countsUp(counts)) return undefined
  // A cell beside the rows that begins with them would stand once for each entry.
  if (areasAcross(frame, top).some((area) => area.row === top && area.rowSpan > 1)) return undefined
  const heads = readHeads(frame, own, top)
  if (!heads) return undefined
  const { headTop, leaves } = heads
  const totals = readTotals(frame, own, bottom + 1)
  const title = titleAbove(frame, own, headTop) ?? titleBeside(frame, own, headTop)
  const columns = own.map((area, index): ListColumn => {
    const head = leaves[index]
    const total = totals.get(area)
    const isNumbered = /^(序号|编号|No\.?|#)$/i.test(labelOf(head?.text ?? ''))
    return {
      area,
      ...(head && { head }),
      group: head ? groupAbove(frame, head, headTop) : '',
      isIndex: index === 0 && (isCounted || (isNumbered && !hasWords(area))),
      ...(total && { total }),
    }
  })
  return { top, bottom, headTop, columns, ...(title && { title }) }
}

/** 1, 2, 3 … where the rest may be left out. */
function countsUp(counts: readonly string[]): boolean {
  return (
    counts[0] === '1' &&
    counts.every((count, index) => count === '' || DOTS.test(count) || Number(count) === index + 1)
  )
}

/** The heads of the columns, and the row where they begin; undefined where too few columns have words above. */
function readHeads(frame: ExcelGrid, own: readonly Area[], top: number) {
  const left = own[0]!.column
  const right = lastColumn(own.at(-1)!)
  const above = (row: number) =>
    areasAcross(frame, row).filter((area) => area.column <= right && lastColumn(area) >= left)
  const leaves = own.map(({ column }) => areaAt(frame, top - 1, column))
  const worded = leaves.filter((leaf) => leaf && hasWords(leaf) && !readShape(leaf.text))
  if (worded.length < Math.max(2, own.length * 0.6)) return undefined
  if (above(top - 1).some((area) => area.column < left || lastColumn(area) > right)) return undefined
  let headTop = above(top - 1).reduce((least, { row }) => Math.min(least, row), top - 1)
  const groups = above(headTop - 1)
  const isGrouped =
    groups.length > 1 &&
    groups.some(({ colSpan }) => colSpan > 1) &&
    groups.every((area) => hasWords(area) && !readShape(area.text)) &&
    groups.every((area) => area.column >= left && lastColumn(area) <= right)
  if (isGrouped) headTop = groups.reduce((least, { row }) => Math.min(least, row), headTop - 1)
  return { headTop, leaves }
}

function groupAbove(frame: ExcelGrid, head: Area, headTop: number): string {
  if (head.row <= headTop) return ''
  const group = areaAt(frame, head.row - 1, head.column)
  return group ? tidyWords(group.text) : ''
}

function titleAbove(frame: ExcelGrid, own: readonly Area[], headTop: number): Area | undefined {
  const above = areaAt(frame, headTop - 1, own[0]!.column)
  const isWhole = above && hasWords(above) && lastColumn(above) >= lastColumn(own.at(-1)!)
  return isWhole && labelOf(above.text).length <= 20 ? above : undefined
}

function titleBeside(frame: ExcelGrid, own: readonly Area[], headTop: number): Area | undefined {
  const column = own[0]!.column - 1
  const beside = areaAt(frame, own[0]!.row, column)
  return beside && beside.row === headTop && hasWords(beside) ? beside : undefined
}

function readTotals(frame: ExcelGrid, own: readonly Area[], row: number): Map<Area, Area> {
  const totals = new Map<Area, Area>()
  const below = areasAcross(frame, row).filter((area) => area.row === row)
  const label = below.find(hasWords)
  if (!label || !isTotal(tidyWords(label.text))) return totals
  for (const area of own) {
    const total = below.find(({ column, colSpan }) => column === area.column && colSpan === area.colSpan)
    if (total && !hasWords(total)) totals.set(area, total)
  }
  return totals
}
