import type { StandingSignature } from '../record/history/standing-signatures.ts'
import type { Mark } from './page.ts'
import type { ImageRun } from './content.ts'
import { placeDiagonal } from './place-diagonal.ts'
import { toPoints } from './page-setup.ts'
import type { LinesTaken } from './place-frame.ts'
import { placeLines } from './place-lines.ts'
import { placePictures } from './place-pictures.ts'
import { placePie } from './place-pie.ts'
import { LEADING, PAD_X, PAD_Y, PICTURE_PAD } from './cell-measures.ts'
import { placeDown, placeTurned } from './place-upright.ts'
import { placeHands } from './place-hands.ts'
import { LEAST_DRAWN, type SetCell } from './set-cell.ts'
import { placeNotes } from './slot-notes.ts'
import { picturesIn, setPictures } from './set-pictures.ts'

/** The part of a cell that stands on one page, in points. */
export interface CellPart {
  x: number
  y: number
  width: number
  height: number
  /** A head printed again. */
  again: boolean
  /** The cell stands here with all of its height. */
  whole: boolean
}

/** The marks inside a cell's part. */
export function placeCell(set: SetCell, part: CellPart, taken: LinesTaken): Mark[] {
  const { cell } = set
  if (cell.diagonal) return placeDiagonal(cell.diagonal, part, set.size)
  if (set.upright === 'turned') return placeTurned(set, part)
  if (set.upright === 'down') return placeDown(set, part)
  if (cell.slices) return placePie(cell.slices, part)
  const pictures = picturesIn(cell.content)
  const marks =
    pictures.length > 0 ? placePictureCell(set, pictures, part, taken) : placeWords(set, part, taken)
  const signed = cell.signed ? placeSigned(set, cell.signed, part) : []
  return [...marks, ...placeStruck(set, part), ...signed, ...placeFeet(set, part)]
}

/** Below the words, where the cell's beginning stands. */
function placeStruck({ size, lines, struck }: SetCell, part: CellPart): Mark[] {
  if (!struck || !part.whole) return []
  return placeNotes(struck, part.x + PAD_X, part.y + PAD_Y + lines.length * size * LEADING)
}

/** Drawn names above the foot of their cell, to its right, below what was said. */
function placeSigned(
  { size, feet = [], lines, struck }: SetCell,
  signed: readonly StandingSignature[],
  part: CellPart,
): Mark[] {
  const foot = feet.length * size * LEADING
  const room = part.height - 2 * PAD_Y - foot
  const above = part.whole ? lines.length * size * LEADING + (struck?.height ?? 0) : 0
  const height = Math.min(SIGNED * size, Math.max(room - above, Math.min(room, LEAST_DRAWN * size)))
  if (height < size / 2) return []
  const width = Math.min(part.width - 2 * PAD_X, SIGNED * 3 * size)
  const y = part.y + part.height - PAD_Y - foot - height
  return placeHands(signed, { x: part.x + part.width - PAD_X - width, y, width, height })
}

/** How high a drawn name stands in a cell, in em. */
const SIGNED = 3.2

function placeWords(set: SetCell, part: CellPart, taken: LinesTaken): Mark[] {
  const { cell } = set
  if (set.lines.length === 0) return []
  const size = cell.role === 'label' ? Math.min(set.size, sizeFor(set.lines.length, part)) : set.size
  const lineHeight = size * LEADING
  const flows = cell.role === 'answer' && !part.whole && !part.again
  const start = flows ? (taken.get(set) ?? 0) : 0
  const room = flows ? Math.floor((part.height - 2 * PAD_Y + 0.01) / lineHeight) : set.lines.length
  const lines = set.lines.slice(start, start + Math.max(0, room))
  if (flows) taken.set(set, start + lines.length)
  const goesOn = start > 0 || lines.length < set.lines.length
  const free = part.height - 2 * PAD_Y - (lines.length + (set.feet?.length ?? 0)) * lineHeight
  const above = goesOn || cell.valign === 'top' ? 0 : cell.valign === 'bottom' ? free : free / 2
  return placeLines(lines, {
    x: part.x + PAD_X,
    y: part.y + PAD_Y + above,
    width: part.width - 2 * PAD_X,
    size,
    lineHeight,
    align: cell.align,
  })
}

/** So high are pictures set where their cell has room to spare, in mm. */
const PICTURES_GROWN = 60

/** A cell's pictures stand together, on the first page of a row that is cut. */
function placePictureCell(
  set: SetCell,
  pictures: readonly ImageRun[],
  part: CellPart,
  taken: LinesTaken,
): Mark[] {
  if (!part.whole && taken.has(set)) return []
  taken.set(set, pictures.length)
  const { align, valign } = set.cell
  const width = part.width - 2 * PICTURE_PAD
  const height = part.height - 2 * PICTURE_PAD
  const usual = toPoints(Math.max(...pictures.map((picture) => picture.height)))
  // Larger, but not one below the other where they had room side by side.
  const lines = setPictures(pictures, { width, height: Infinity, least: usual, most: usual }).length
  return placePictures(pictures, {
    x: part.x + PICTURE_PAD,
    y: part.y + PICTURE_PAD,
    width,
    height,
    least: 1,
    most: Math.max(usual, toPoints(PICTURES_GROWN)),
    lines,
    align,
    valign,
  })
}

/** The size at which so many lines of a label fit the part of its cell that a page holds. */
function sizeFor(lines: number, part: CellPart): number {
  return Math.max(4, (part.height - 2 * PAD_Y) / (lines * LEADING) + 0.001)
}

/** Who signed and when, in the cell's lower right corner. */
function placeFeet({ size, feet = [] }: SetCell, part: CellPart): Mark[] {
  const lineHeight = size * LEADING
  const at = { x: part.x + PAD_X, width: part.width - 2 * PAD_X, size, lineHeight, align: 'right' } as const
  return placeLines(feet, { ...at, y: part.y + part.height - PAD_Y - feet.length * lineHeight })
}
