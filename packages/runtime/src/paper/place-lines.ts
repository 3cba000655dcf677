import type { Align } from '../form/sheet.ts'
import type { Piece, SetLine } from './break-lines.ts'
import { textWidth } from './metrics/text-width.ts'
import type { Face, Mark, PlacedLine, TextMark } from './page.ts'

/** Where lines go, in points: the upper left corner, the room from left to right, the height of a line. */
export interface LinesBox {
  x: number
  y: number
  width: number
  size: number
  lineHeight: number
  align: Align
}

/** The baseline below a line's top, with the characters' body in the middle of the line. */
export function baselineOf(top: number, lineHeight: number, size: number): number {
  return top + (lineHeight - size) / 2 + 0.88 * size
}

type TextPiece = Exclude<Piece, { kind: 'tick' }>

const TICK_SIZE = 0.82
const RULE = 0.5

/**
 * The marks of set lines: the words as one mark for each run of one face, so that words broken over lines
 * are read and copied whole; blanks as rules, tick boxes as boxes.
 */
export function placeLines(lines: readonly SetLine[], box: LinesBox): Mark[] {
  const marks: Mark[] = []
  let run: TextMark | undefined
  const write = (text: string, face: Face, placed: PlacedLine[]) => {
    if (run?.face !== face) {
      run = { kind: 'text', text: '', size: box.size, face, lines: [] }
      marks.push(run)
    }
    run.text += text
    run.lines.push(...placed)
  }
  lines.forEach((line, index) => {
    const top = box.y + index * box.lineHeight
    const baseline = baselineOf(top, box.lineHeight, box.size)
    const left = box.x + indentOf(line, box)
    for (const piece of line.pieces) {
      if (piece.kind === 'tick') marks.push(tickMark(left + piece.x, baseline, box.size, piece.ticked))
      else if (piece.kind === 'text')
        write(piece.text, piece.face, placeText(piece, line, left, baseline, box))
      else {
        if (piece.ruled) marks.push(ruleMark(left + piece.x, baseline, piece.width, box.size))
        write(piece.text || ' ', piece.face, piece.text ? [placeAnswer(piece, left, baseline, box.size)] : [])
      }
    }
    if (line.ends && index < lines.length - 1 && run) run.text += '\n'
  })
  return marks.filter((mark) => mark.kind !== 'text' || mark.lines.length > 0)
}

function indentOf(line: SetLine, box: LinesBox): number {
  if (box.align === 'center') return (box.width - line.width) / 2
  if (box.align === 'right') return box.width - line.width
  return 0
}

/** Words spread over the room are placed character by character, where the line is nothing but a few words. */
function placeText(piece: TextPiece, line: SetLine, left: number, y: number, box: LinesBox): PlacedLine[] {
  const text = piece.text.trimEnd()
  const characters = [...text]
  const alone = line.pieces.length === 1
  if (box.align !== 'spread' || !alone || characters.length < 2 || line.width > box.width) {
    const width = text.length === piece.text.length ? piece.width : textWidth(text, box.size, piece.face)
    return text ? [{ x: left + piece.x, y, text, width }] : []
  }
  const width = line.width / characters.length
  const inset = Math.max(0, Math.min(box.size * 0.8, (box.width - line.width) / 2))
  const step = (box.width - 2 * inset - width) / (characters.length - 1)
  return characters.map((character, index) => ({ x: left + inset + index * step, y, text: character, width }))
}

/** An answer stands in the middle of its blank. */
function placeAnswer(piece: TextPiece, left: number, y: number, size: number): PlacedLine {
  const width = textWidth(piece.text, size, piece.face)
  return { x: left + piece.x + (piece.width - width) / 2, y, text: piece.text, width }
}

function tickMark(x: number, baseline: number, size: number, ticked: boolean): Mark {
  const side = size * TICK_SIZE
  return { kind: 'tick', x: x + size * 0.08, y: baseline - 0.4 * size - side / 2, size: side, ticked }
}

function ruleMark(x: number, baseline: number, width: number, size: number): Mark {
  const y = baseline + 0.17 * size
  return { kind: 'line', x1: x, y1: y, x2: x + width, y2: y, width: RULE }
}
