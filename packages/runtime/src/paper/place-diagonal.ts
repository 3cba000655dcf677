import type { CellPart } from './place-cell.ts'
import { textWidth } from './metrics/text-width.ts'
import type { LineMark, Mark, TextMark } from './page.ts'
import { PAD_X, PAD_Y } from './cell-measures.ts'

const RULE = 0.5
/** Words keep this far from the corners, in em. */
const INSET = 0.5
const FACE = 'serif-bold'

/**
 * A head cut from its upper left corner: two words stand on both sides of one line, three between two lines;
 * the first names the rows (lower left), the last the columns (upper right).
 */
export function placeDiagonal(words: readonly string[], part: CellPart, size: number): Mark[] {
  const right = part.x + part.width
  const bottom = part.y + part.height
  const [first = '', second = '', third] = words
  if (third === undefined) {
    const room = part.width * 0.6
    return [
      ruleTo(part, right, bottom),
      lowerLeft(first, part, size, room),
      upperRight(second, part, size, room),
    ]
  }
  const room = part.width * 0.46
  const middle = wordMark(second, size, room)
  return [
    ruleTo(part, right, part.y + part.height / 2),
    ruleTo(part, part.x + part.width / 2, bottom),
    lowerLeft(first, part, size, room),
    moveTo(
      middle,
      right - PAD_X - INSET * middle.size - widthOf(middle),
      bottom - PAD_Y - 0.12 * middle.size - part.height * 0.12,
    ),
    upperRight(third, part, size, room),
  ]
}

function ruleTo(part: CellPart, x2: number, y2: number): LineMark {
  return { kind: 'line', x1: part.x, y1: part.y, x2, y2, width: RULE }
}

function lowerLeft(word: string, part: CellPart, size: number, room: number): TextMark {
  const mark = wordMark(word, size, room)
  return moveTo(mark, part.x + PAD_X + INSET * mark.size, part.y + part.height - PAD_Y - 0.12 * mark.size)
}

function upperRight(word: string, part: CellPart, size: number, room: number): TextMark {
  const mark = wordMark(word, size, room)
  return moveTo(
    mark,
    part.x + part.width - PAD_X - INSET * mark.size - widthOf(mark),
    part.y + PAD_Y + 0.88 * mark.size,
  )
}

/** A word at its size, or smaller where it would reach over the diagonal. */
function wordMark(text: string, size: number, room: number): TextMark {
  const natural = textWidth(text, size, FACE)
  const set = natural > room ? (size * room) / natural : size
  return {
    kind: 'text',
    text,
    size: set,
    face: FACE,
    lines: [{ x: 0, y: 0, text, width: textWidth(text, set, FACE) }],
  }
}

function widthOf(mark: TextMark): number {
  return mark.lines[0]?.width ?? 0
}

function moveTo(mark: TextMark, x: number, y: number): TextMark {
  return { ...mark, lines: mark.lines.map((line) => ({ ...line, x, y })) }
}
