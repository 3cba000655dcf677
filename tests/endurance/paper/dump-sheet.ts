import type { Mark, PaperDocument } from '../../../packages/runtime/src/paper/page.ts'

/** A laid-out sheet as text, every mark and area in the order of painting, lengths in tenths of a point. */
export function dumpSheet({ pages, title, code, reports }: PaperDocument): string[] {
  return [
    [code, title].filter(Boolean).join(' '),
    ...reports.map((report) => `report ${JSON.stringify(report)}`),
    ...pages.flatMap(({ width, height, marks, areas }, index) => [
      `page ${index + 1}: ${at(width, height)}`,
      ...marks.map(dumpMark),
      ...areas.map(({ name, x, y, width, height }) => `area ${name} ${at(x, y)} ${at(width, height)}`),
    ]),
  ]
}

/** What a dump has that another one lacks, and the other way round, in their order. */
export function dumpChanges(before: readonly string[], after: readonly string[]): string[] {
  return [...without(before, after, '-'), ...without(after, before, '+')]
}

function without(lines: readonly string[], others: readonly string[], sign: string): string[] {
  const left = new Map<string, number>()
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1)
  return lines.flatMap((line) => {
    const count = left.get(line) ?? 0
    left.set(line, count - 1)
    return count > 0 ? [] : [`${sign} ${line}`]
  })
}

function dumpMark(mark: Mark): string {
  if (mark.kind === 'line') return `line ${at(mark.x1, mark.y1)} ${at(mark.x2, mark.y2)} ${mark.width}`
  if (mark.kind === 'tick')
    return `tick ${at(mark.x, mark.y)} ${length(mark.size)}${mark.ticked ? ' ticked' : ''}`
  if (mark.kind === 'picture') return `picture ${at(mark.x, mark.y)} ${mark.scale.toFixed(3)}`
  if (mark.kind === 'image') return `image ${at(mark.x, mark.y)} ${at(mark.width, mark.height)} ${mark.file}`
  if (mark.kind === 'path') {
    const { d, kind, ...look } = mark
    return `${kind} ${JSON.stringify(look)} ${d.replaceAll(/-?\d*\.?\d+(e-?\d+)?/gi, (figure) => length(Number(figure)))}`
  }
  if (mark.kind === 'stamp')
    return `stamp ${at(mark.x, mark.y)} ${length(mark.width)} ${length(mark.size)} ${mark.angle}: ${mark.text}`
  const { text, size, face, lines, turned } = mark
  const set = lines.map((line) => line.text)
  const whole = set.join('') === text ? '' : ` = ${JSON.stringify(text)}`
  const places = lines.map(({ x, y, width }) => `${at(x, y)}+${length(width)}`)
  return `text ${Math.round(size * 100) / 100} ${face}${turned ? ' turned' : ''} ${places.join(' ')}: ${set.join('|')}${whole}`
}

function at(x: number, y: number): string {
  return `${length(x)},${length(y)}`
}

/** `+ 0` makes a zero of a negative one. */
function length(points: number): string {
  return String(Math.round(points * 10) / 10 + 0)
}
