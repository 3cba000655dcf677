import type { Mark, PaperDocument } from '../../packages/runtime/src/paper/page.ts'

const MM = 25.4 / 72

/** A laid-out sheet as text, lengths rounded to millimetres: what stands where, for a golden file. */
export function dumpSheet({ pages, title, code }: PaperDocument): string {
  const lines = pages.flatMap(({ width, height, marks, areas }, index) => [
    `page ${index + 1}: ${at(width, height)} mm`,
    ...marks.flatMap(dumpMark),
    ...areas.map(({ name, x, y, width, height }) => `area ${name} ${at(x, y)} ${at(width, height)}`),
  ])
  return [`${code ?? ''} ${title}`, ...lines, ''].join('\n')
}

function dumpMark(mark: Mark): string[] {
  if (mark.kind === 'line') return [`line ${at(mark.x1, mark.y1)} ${at(mark.x2, mark.y2)}`]
  if (mark.kind === 'tick') return [`tick ${at(mark.x, mark.y)}${mark.ticked ? ' ticked' : ''}`]
  if (mark.kind === 'picture') return [`picture ${at(mark.x, mark.y)} ${mark.scale.toFixed(3)}`]
  if (mark.kind === 'image')
    return [`image ${at(mark.x, mark.y)} ${at(mark.width, mark.height)} ${mark.file}`]
  if (mark.kind === 'path') return [`path ${mark.fill ?? ''} ${mark.stroke ?? ''}`]
  if (mark.kind === 'stamp') return [`stamp ${at(mark.x, mark.y)} ${mark.angle}: ${mark.text}`]
  const { text, size, face, lines } = mark
  if (text.trim() === '') return []
  const [first] = lines
  const start = first ? at(first.x, first.y) : ''
  const broken = lines.length > 1 ? ` ${lines.length} lines` : ''
  return [`text ${start} ${size} ${face}${broken}: ${text.replaceAll('\n', '⏎')}`]
}

function at(x: number, y: number): string {
  return `${Math.round(x * MM)},${Math.round(y * MM)}`
}
