import { breakContent, breakLines, type SetLine, type TypeStyle } from './break-lines.ts'
import { LEADING, PAD_X, PAD_Y, PICTURE_PAD, SMALLEST } from './cell-measures.ts'
import { contentText, type Content, type ImageRun } from './content.ts'
import type { GridCell } from './grid.ts'
import { toPoints } from './page-setup.ts'
import { heightOf, picturesIn, setPictures } from './set-pictures.ts'
import { setNotes, type SetNotes } from './slot-notes.ts'
import { hasHand } from './place-hands.ts'
import { isHan, setDown, setTurned, styleOf } from './set-upright.ts'

export interface SetCell {
  cell: GridCell
  /** Of its words, in points. */
  size: number
  /** Set upright: characters one under the other, or lines turned to be read from the foot up. */
  upright?: 'down' | 'turned'
  lines: SetLine[]
  /** What stands at its foot: who signed, and when. */
  feet?: SetLine[]
  /** Signatures that count no more, below its words. */
  struck?: SetNotes
  /** The height that the cell's matter needs, padding included. */
  need: number
}

/** Where pictures take more of a cell's height than this, they are set smaller, down to the least height; in mm. */
const PICTURES_MOST = 100
const PICTURE_LEAST = 10

export interface CellStyle {
  fontSize: number
  /** Factor on answers of more than one line, to keep a crowded sheet on its page. */
  squeeze: number
}

/** How high a drawn name stands at least, in em. */
export const LEAST_DRAWN = 1.6

/** A cell's width, and the height that its rows ask for, in points. */
export interface CellRoom {
  width: number
  asked: number
}

export function setCell(cell: GridCell, { width, asked }: CellRoom, style: CellStyle): SetCell {
  const room = Math.max(1, width - 2 * PAD_X)
  if (cell.diagonal)
    return {
      cell,
      size: style.fontSize * 0.9,
      lines: [],
      need: diagonalNeed(cell.diagonal, style.fontSize),
    }
  const pictures = picturesIn(cell.content)
  if (pictures.length > 0) return setPictureCell(cell, pictures, width, style)
  if (cell.vertical && isHan(cell)) return setDown(cell, style.fontSize)
  const type = styleOf(cell, style.fontSize)
  let { lines, widest } = breakContent(cell.content, room, type)
  if (cell.vertical && widest > room) return setTurned(cell, { width, asked }, type)
  if (cell.role === 'answer' && lines.length > 1 && style.squeeze < 1) {
    type.size = Math.max(SMALLEST, style.fontSize * style.squeeze)
    ;({ lines, widest } = breakContent(cell.content, room, type))
  }
  if (lines.length > 1 && widest > room) {
    type.size = Math.max(SMALLEST, Math.floor(((type.size * room) / widest) * 10) / 10)
    lines = breakLines(cell.content, room, type)
  }
  if (cell.role === 'label' && cell.align === 'center' && lines.length > 1) {
    lines = balanceLines(cell, { room, widest, type }, lines)
  }
  const feet = cell.foot && breakFoot(cell.foot, room, type)
  const struck = cell.struck && setNotes(cell.struck, room, type.size)
  const drawn = cell.signed?.some(hasHand) ? LEAST_DRAWN * type.size : 0
  const words = cell.content.length > 0 ? lines : []
  const rows = Math.max(1, words.length) + (feet?.length ?? 0)
  const need = rows * type.size * LEADING + (struck?.height ?? 0) + drawn + 2 * PAD_Y
  return { cell, size: type.size, lines: words, ...(feet && { feet }), ...(struck && { struck }), need }
}

/** Names and their day on one line; where they have no room beside each other, the day on its own. */
function breakFoot(foot: Content, room: number, type: TypeStyle): SetLine[] {
  const plain = { ...type, boldFace: type.face }
  const lines = breakLines(foot, room, plain)
  if (lines.length === 1) return lines
  return foot.flatMap((run) =>
    breakLines([run.kind === 'text' ? { ...run, text: run.text.trim() } : run], room, plain),
  )
}

/** Pictures ask for their own height, closer together on a crowded sheet; where there are many of them, for less. */
function setPictureCell(
  cell: GridCell,
  pictures: readonly ImageRun[],
  width: number,
  { fontSize, squeeze }: CellStyle,
): SetCell {
  const most = toPoints(Math.max(...pictures.map(({ height }) => height))) * squeeze
  const room = {
    width: Math.max(1, width - 2 * PICTURE_PAD),
    height: toPoints(PICTURES_MOST) * squeeze,
    least: toPoints(PICTURE_LEAST),
    most,
  }
  const need = heightOf(setPictures(pictures, room)) + 2 * PICTURE_PAD
  return { cell, size: fontSize, lines: [], need }
}

/** A label's lines of about one length: 责任/归属 instead of 责任归/属; words in brackets go on a line of their own. */
function balanceLines(
  cell: GridCell,
  { room, widest, type }: { room: number; widest: number; type: TypeStyle },
  lines: SetLine[],
): SetLine[] {
  const hasBrackets = lines.length === 2 && /.[（(]/.test(contentText(cell.content))
  const apart = hasBrackets ? breakLines(bracketsApart(cell.content), room, type) : []
  if (apart.length === 2) return apart
  const whole = lines.reduce((sum, line) => sum + line.width, 0)
  for (let narrow = Math.max(widest, whole / lines.length); narrow < room; narrow += type.size / 2) {
    const balanced = breakLines(cell.content, narrow + 0.1, type)
    if (balanced.length <= lines.length) return balanced
  }
  return lines
}

function bracketsApart(content: Content): Content {
  return content.map((inline) =>
    inline.kind === 'text' ? { ...inline, text: inline.text.replace(/(?<=.)(?=[（(])/, '\n') } : inline,
  )
}

function diagonalNeed(words: string[], fontSize: number): number {
  return (words.length + 0.6) * fontSize * LEADING + 2 * PAD_Y
}
