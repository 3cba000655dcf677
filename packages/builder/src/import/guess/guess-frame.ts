import type { Cell, FrameBlock } from '@paperwright/runtime'
import { writeGrid, type EditCell, type EditRow } from '../../grid/edit-grid.ts'
import { hasWords, lastRow, type Area, type ExcelGrid } from '../table/excel-grid.ts'
import { findLists, type FoundList } from './find-lists.ts'
import type { FormDraft } from './form-draft.ts'
import { heightOf, widthOf, type FrameDraft } from './frame-draft.ts'
import { guessAnswers } from './guess-answers.ts'
import { guessList, noteHeads } from './guess-list.ts'
import { guessWords } from './guess-words.ts'
import { lookOfArea } from '../table/look-of-area.ts'
import { isStackedByLines, tidyWords } from './tidy-words.ts'

/** A table as a frame of this width in mm: its lists, fields and slots go into the draft. */
export function guessFrame(form: FormDraft, table: ExcelGrid, width: number): FrameBlock {
  const scale = width / table.columns.reduce((sum, size) => sum + size, 0)
  const frame = { ...table, columns: table.columns.map((size) => scaled(size, scale)) }
  const draft: FrameDraft = { form, frame, cells: new Map() }
  const lists = findLists(frame).map((list) => {
    const key = guessList(draft, list)
    noteHeads(draft, list)
    // The other rows say nothing that the first does not.
    for (const area of frame.areas) {
      if (area.row > list.top && area.row <= list.bottom) draft.cells.set(area, {})
    }
    return { ...list, key }
  })
  guessAnswers(draft)
  guessWords(draft)
  return writeFrame(draft, lists)
}

/** Width in mm that leaves a rule on both sides of a hair. */
const NARROWEST = 0.5

function scaled(size: number, scale: number): number {
  return Math.max(NARROWEST, Math.round(size * scale * 10) / 10)
}

/** Rows lower than this, in mm, leave no room to write by hand. */
const LOWEST = 6.5

function writeFrame(draft: FrameDraft, lists: readonly (FoundList & { key: string })[]): FrameBlock {
  const { frame, cells } = draft
  // Only the first row of a list is written; it stands for all of them.
  const isDropped = frame.rows.map((_, row) => lists.some(({ top, bottom }) => row > top && row <= bottom))
  const kept = (from: number, to: number) => isDropped.slice(from, to).filter((dropped) => !dropped).length
  const rows = frame.rows.flatMap((height, row): EditRow[] => {
    if (isDropped[row]) return []
    const list = lists.find(({ top }) => top === row)
    const isHead = lists.some(({ headTop, top }) => row >= headTop && row < top)
    return [
      {
        look: {
          height: Math.max(LOWEST, Math.round(height * 2) / 2),
          ...(isHead && { head: true }),
        },
        ...(list && { repeat: { list: `/${list.key}`, atLeast: list.bottom - list.top + 1 } }),
      },
    ]
  })
  const written = frame.areas.flatMap((area): EditCell[] => {
    if (isDropped[area.row]) return []
    const cell = cells.get(area) ?? {}
    return [
      {
        row: kept(0, area.row),
        column: area.column,
        rowSpan: kept(area.row, lastRow(area) + 1),
        colSpan: area.colSpan,
        cell: {
          ...cell,
          ...weightOf(area, lists),
          ...(isVertical(frame, area) && { vertical: true }),
        } as Cell,
      },
    ]
  })
  return writeGrid({ columns: frame.columns, rows, cells: written })
}

/** Head rows are heavy and stand out by themselves. */
function weightOf(area: Area, lists: readonly FoundList[]): Pick<Cell, 'bold' | 'shade'> {
  const isHead = lists.some(({ headTop, top }) => area.row >= headTop && area.row < top)
  const { bold, shade } = lookOfArea(area)
  return { ...(bold && !isHead && hasWords(area) && { bold }), ...(shade && { shade }) }
}

/** In mm: a column that holds one letter beside its rules. */
const ONE_LETTER = 12

/** Words that stand one letter under the other, by their setting or for want of room. */
function isVertical(frame: ExcelGrid, area: Area): boolean {
  if (!hasWords(area)) return false
  if (area.look.rotation === 255 || isStackedByLines(area.text)) return true
  const words = tidyWords(area.text)
  const isHan = /^[\p{Script=Han}、，（）]{3,}$/u.test(words)
  const isTurned = area.look.rotation !== 0
  const height = heightOf(frame, area)
  const width = widthOf(frame, area)
  return isHan && (isTurned || (width <= ONE_LETTER && height > width * 1.8))
}
