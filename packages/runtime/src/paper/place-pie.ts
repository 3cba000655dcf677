import type { CellPart } from './place-cell.ts'
import { textWidth } from './metrics/text-width.ts'
import type { Mark } from './page.ts'

const SIZE = 8
const LINE = 11
/** Greys and blues that stay apart in a black-and-white copy. */
const FILLS = ['#33516e', '#c9d3dd', '#6f8aa5', '#eef1f4', '#4b4b4b', '#a9b8c6', '#8a8a8a', '#dcdcdc']

/** A pie with its names and shares beside it, or below where the cell is narrow. */
export function placePie(slices: readonly { name: string; value: number }[], part: CellPart): Mark[] {
  const total = slices.reduce((sum, { value }) => sum + value, 0)
  if (total <= 0) return []
  const names = slices.map(({ name, value }) => `${name} ${((value / total) * 100).toFixed(1)}%`)
  const legend = Math.max(...names.map((name) => textWidth(name, SIZE, 'serif'))) + 14
  const beside = part.width > part.height * 0.8 + legend
  const room = beside ? part.width - legend : part.width
  const height = beside ? part.height : part.height - names.length * LINE - 4
  const radius = Math.max(4, Math.min(room, height) / 2 - 6)
  const center = { x: part.x + room / 2, y: part.y + height / 2 }
  const legendX = beside ? part.x + room : part.x + (part.width - legend) / 2
  const legendY = beside ? part.y + (part.height - names.length * LINE) / 2 : part.y + height
  let angle = -Math.PI / 2
  return slices.flatMap(({ value }, index): Mark[] => {
    const fill = FILLS[index % FILLS.length]!
    const end = angle + (value / total) * 2 * Math.PI
    const d = value === total ? circle(center, radius) : sector(center, radius, angle, end)
    angle = end
    const y = legendY + index * LINE
    const text = names[index]!
    return [
      { kind: 'path', d, fill, stroke: '#000000' },
      { kind: 'path', d: box(legendX, y + 1.5, 7), fill, stroke: '#000000' },
      {
        kind: 'text',
        text,
        size: SIZE,
        face: 'serif',
        lines: [{ x: legendX + 11, y: y + 8, text, width: textWidth(text, SIZE, 'serif') }],
      },
    ]
  })
}

interface Point {
  x: number
  y: number
}

function sector(center: Point, radius: number, from: number, to: number): string {
  const at = (angle: number) =>
    `${(center.x + radius * Math.cos(angle)).toFixed(2)} ${(center.y + radius * Math.sin(angle)).toFixed(2)}`
  const large = to - from > Math.PI ? 1 : 0
  return `M ${center.x.toFixed(2)} ${center.y.toFixed(2)} L ${at(from)} A ${radius} ${radius} 0 ${large} 1 ${at(to)} Z`
}

function circle({ x, y }: Point, radius: number): string {
  const half = (to: number) => `A ${radius} ${radius} 0 1 1 ${to.toFixed(2)} ${y.toFixed(2)}`
  return `M ${(x - radius).toFixed(2)} ${y.toFixed(2)} ${half(x + radius)} ${half(x - radius)} Z`
}

function box(x: number, y: number, side: number): string {
  return `M ${x} ${y} h ${side} v ${side} h ${-side} Z`
}
