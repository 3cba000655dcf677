import { LEADING, PAD_Y, VERTICAL_LEADING } from './cell-measures.ts'
import type { Mark } from './page.ts'
import type { CellPart } from './place-cell.ts'
import { baselineOf } from './place-lines.ts'
import type { SetCell } from './set-cell.ts'
import { faceOf } from './set-upright.ts'

/** One character under the other, in the middle of the part; closer together or smaller where the part is short. */
export function placeDown(set: SetCell, part: CellPart): Mark[] {
  const { cell } = set
  const count = set.lines.length
  if (count === 0) return []
  const step = Math.min(set.size * VERTICAL_LEADING, (part.height - 2 * PAD_Y) / count)
  const size = Math.min(set.size, step)
  const spread = cell.align === 'spread' && count > 1
  const room = part.height - 4 * PAD_Y - size
  const pitch = spread ? Math.max(step, Math.min(room / (count - 1), size * 2.5)) : step
  const top = part.y + (part.height - (pitch * (count - 1) + size)) / 2
  const scale = size / set.size
  const lines = set.lines.map(({ pieces, width }, index) => ({
    x: part.x + (part.width - width * scale) / 2,
    y: top + index * pitch + 0.88 * size,
    text: textOf(pieces[0]),
    width: width * scale,
  }))
  return [{ kind: 'text', text: lines.map(({ text }) => text).join(''), size, face: faceOf(cell), lines }]
}

/** Turned lines beside each other, in the middle of the part; smaller where the part is shorter than they are long. */
export function placeTurned({ cell, size, lines }: SetCell, part: CellPart): Mark[] {
  const longest = Math.max(0, ...lines.map(({ width }) => width))
  const scale = Math.min(1, (part.height - 2 * PAD_Y) / longest)
  const lineHeight = size * scale * LEADING
  const left = part.x + (part.width - lines.length * lineHeight) / 2
  const placed = lines.map((line, index) => ({
    x: baselineOf(left + index * lineHeight, lineHeight, size * scale),
    y: part.y + (part.height + line.width * scale) / 2,
    text: line.pieces.map(textOf).join('').trimEnd(),
    width: line.width * scale,
  }))
  if (placed.length === 0) return []
  const text = lines.map(({ pieces }) => pieces.map(textOf).join('')).join('')
  return [{ kind: 'text', text, size: size * scale, face: faceOf(cell), lines: placed, turned: true }]
}

function textOf(piece: SetCell['lines'][number]['pieces'][number] | undefined): string {
  return piece && piece.kind !== 'tick' ? piece.text : ''
}
