import { breakLines, widestWord, type SetLine, type TypeStyle } from './break-lines.ts'
import { LEADING, PAD_Y, SMALLEST, VERTICAL_LEADING } from './cell-measures.ts'
import { contentText } from './content.ts'
import type { GridCell } from './grid.ts'
import { textWidth } from './metrics/text-width.ts'
import type { Face } from './page.ts'
import type { CellRoom, SetCell } from './set-cell.ts'

/** Latin words are not read letter under letter: they stand across their column, or turned where one is wider. */
export function isHan(cell: GridCell): boolean {
  return !/[A-Za-z]{2}/.test(contentText(cell.content))
}

/** Characters one under the other; the lines' pieces are placed when the cell's height is known. */
export function setDown(cell: GridCell, fontSize: number): SetCell {
  const characters = [...contentText(cell.content).replaceAll(/\s/g, '')]
  const face = faceOf(cell)
  const lines = characters.map((text): SetLine => {
    const width = textWidth(text, fontSize, face)
    return { pieces: [{ kind: 'text', x: 0, width, text, face }], width, ends: false }
  })
  return {
    cell,
    size: fontSize,
    lines,
    upright: 'down',
    need: lines.length * fontSize * VERTICAL_LEADING + 2 * PAD_Y,
  }
}

/**
 * Words turned by a quarter, to be read from the foot of the cell up: in as many lines as the column has room for beside
 * each other, smaller where they are longer than the rows ask to be high.
 */
export function setTurned(cell: GridCell, { width, asked }: CellRoom, style: TypeStyle): SetCell {
  let size = style.size
  let turned = turnedLines(cell, width, { ...style, size })
  while (size > SMALLEST && turned.length > asked - 2 * PAD_Y) {
    size = Math.max(SMALLEST, size - 0.5)
    turned = turnedLines(cell, width, { ...style, size })
  }
  return { cell, size, upright: 'turned', lines: turned.lines, need: turned.length + 2 * PAD_Y }
}

/** The lines of a turned label, as short as their number allows, and the length of the longest. */
function turnedLines(cell: GridCell, width: number, style: TypeStyle): { lines: SetLine[]; length: number } {
  const text = contentText(cell.content)
  const whole = textWidth(text, style.size, style.face)
  const most = Math.max(1, Math.floor((width - PAD_Y) / (style.size * LEADING)))
  const least = Math.max(widestWord(cell.content, style), whole / most)
  for (let room = least; room < whole; room += style.size / 2) {
    const lines = breakLines(cell.content, room + 0.1, style)
    if (lines.length <= most) return { lines, length: Math.max(...lines.map((line) => line.width)) }
  }
  return { lines: breakLines(cell.content, whole + 0.1, style), length: whole }
}

export function faceOf(cell: GridCell): Face {
  return cell.bold ? 'serif-bold' : 'serif'
}

export function styleOf(cell: GridCell, size: number): TypeStyle {
  return { size, face: faceOf(cell), boldFace: 'serif-bold' }
}
