import { entryWidth, placeFrame, type FrameCell, type FrameGrid } from '../../form/frame-grid.ts'
import type { AcrossCell, Cell, FrameBlock, Repeat } from '../../form/sheet.ts'
import { nameCell } from './name-cells.ts'

/** A frame made ready for the screen: its rows in sections, and which labels name which cell. */
export interface FramePlan {
  frame: FrameBlock
  /** Makes the ids of its cells differ from other frames'. */
  id: string
  grid: FrameGrid
  sections: FrameSection[]
  /** The lists that run across, with the number of entries that the frame has columns for. */
  across: AcrossRun[]
  cellsOf(row: number): FrameCell[]
  namesOf(at: FrameCell, pointer: string): FrameCell[]
}

/** Rows that stand once, or the rows of one entry of a list. */
export type FrameSection = { kind: 'row'; row: number } | { kind: 'repeat'; repeat: Repeat; rows: number[] }

export interface AcrossRun {
  list: string
  column: number
  colSpan: number
  width: number
  room: number
}

export function planFrame(frame: FrameBlock, id: string): FramePlan {
  const grid = placeFrame(frame)
  const byRow = new Map<number, FrameCell[]>()
  for (const cell of grid.cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell])
  const names = new Map<string, FrameCell[]>()
  return {
    frame,
    id,
    grid,
    sections: sectionsOf(grid),
    across: acrossRuns(grid),
    cellsOf: (row) => byRow.get(row) ?? [],
    namesOf(at, pointer) {
      const key = `${at.row} ${at.column} ${pointer}`
      const known = names.get(key) ?? nameCell(grid, at, pointer)
      names.set(key, known)
      return known
    },
  }
}

function sectionsOf(grid: FrameGrid): FrameSection[] {
  const sections: FrameSection[] = []
  grid.rows.forEach(({ repeat }, row) => {
    const last = sections.at(-1)
    if (!repeat) sections.push({ kind: 'row', row })
    else if (last?.kind === 'repeat' && last.repeat === repeat) last.rows.push(row)
    else sections.push({ kind: 'repeat', repeat, rows: [row] })
  })
  return sections
}

function acrossRuns(grid: FrameGrid): AcrossRun[] {
  const runs = new Map<string, AcrossRun>()
  for (const { cell, column, colSpan } of grid.cells) {
    if (!isAcross(cell) || runs.has(cell.across)) continue
    const width = entryWidth(cell.cells)
    runs.set(cell.across, {
      list: cell.across,
      column,
      colSpan,
      width,
      room: Math.max(1, Math.floor(colSpan / width)),
    })
  }
  return [...runs.values()]
}

export function isAcross(cell: Cell): cell is AcrossCell {
  return 'across' in cell
}
