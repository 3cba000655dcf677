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
  lines.forEach((given, index) => {
    const line = box.align === 'spread' ? spreadOptions(given, box) : given
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

/** Where the words of a set line end, from the page's left edge. */
export function lineEnd(line: SetLine, box: LinesBox): number {
  return box.x + indentOf(line, box) + line.width
}

/** Options with their tick boxes share the room of their cell. */
function spreadOptions(line: SetLine, box: LinesBox): SetLine {
  const options = line.pieces.filter(({ kind }) => kind === 'tick').length
  if (options < 2 || line.width >= box.width) return line
  const gap = Math.min((box.width - line.width) / options, 4 * box.size)
  let option = -1
  const pieces = line.pieces.map((piece) => {
    if (piece.kind === 'tick') option++
    return { ...piece, x: piece.x + (Math.max(0, option) + 0.5) * gap }
  })
  return { ...line, pieces, width: line.width + options * gap }
}

function indentOf(line: SetLine, box: LinesBox): number {
  const isLabel = box.align === 'spread' && line.pieces.every(({ kind }) => kind === 'text')
  if (box.align === 'center' || isLabel) return (box.width - line.width) / 2
  if (box.align === 'right') return box.width - line.width
  return 0
}

/** Short labels are spread to the width of one of four characters, longer ones to a little more than their own. */
const SPREAD_TO = 4
const SPREAD_BY = 1.25

/** The words of a spread label are placed character by character, Latin words as they are. */
function placeText(piece: TextPiece, line: SetLine, left: number, y: number, box: LinesBox): PlacedLine[] {
  const text = piece.text.trimEnd()
  const characters = [...text]
  if (box.align !== 'spread' || line.pieces.length > 1 || characters.length < 2 || /[A-Za-z]{2}/.test(text)) {
    const width = text.length === piece.text.length ? piece.width : textWidth(text, box.size, piece.face)
    return text ? [{ x: left + piece.x, y, text, width }] : []
  }
  const width = line.width / characters.length
  const wish = Math.max(SPREAD_TO, characters.length * SPREAD_BY) * box.size
  const spread = Math.max(line.width, Math.min(wish, box.width - box.size * 0.5))
  const step = (spread - width) / (characters.length - 1)
  const start = left - (spread - line.width) / 2
  return characters.map((character, index) => ({ x: start + index * step, y, text: character, width }))
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
