import type { CellPart } from './place-cell.ts'
import { textWidth } from './metrics/text-width.ts'
import type { Mark } from './page.ts'

const SIZE = 8
const LINE = 11
/** Greys and blues that stay apart in a black-and-white copy. */
const FILLS = ['#33516e', '#c9d3dd', '#6f8aa5', '#eef1f4', '#4b4b4b', '#a9b8c6', '#8a8a8a', '#dcdcdc']

/** Between the rim and the words. */
const LEADER = 12

/** A pie with names and shares at its slices, or in a list below where the cell is too narrow for that. */
export function placePie(slices: readonly { name: string; value: number }[], part: CellPart): Mark[] {
  const total = slices.reduce((sum, { value }) => sum + value, 0)
  if (total <= 0) return []
  let angle = -Math.PI / 2
  const cut = slices.map(({ name, value }, index): Slice => {
    const from = angle
    angle += (value / total) * 2 * Math.PI
    const text = `${name} ${((value / total) * 100).toFixed(1)}%`
    return {
      text,
      width: textWidth(text, SIZE, 'serif'),
      fill: FILLS[index % FILLS.length]!,
      from,
      to: angle,
    }
  })
  const widest = Math.max(...cut.map(({ width }) => width))
  const roundRadius = Math.min(part.width - 2 * (widest + LEADER), part.height) / 2 - 6
  const listRadius = Math.min(part.width, part.height - cut.length * LINE - 4) / 2 - 6
  const isRound = roundRadius >= listRadius && sides(cut).every((side) => side.length * LINE <= part.height)
  return isRound ? withCallouts(cut, part, roundRadius) : withList(cut, part, Math.max(4, listRadius))
}

interface Slice {
  text: string
  width: number
  fill: string
  /** Radians, clockwise from the right. */
  from: number
  to: number
}

function middle({ from, to }: Slice): number {
  return (from + to) / 2
}

/** The slices on the left and on the right half, from top to bottom. */
function sides(slices: readonly Slice[]): [Slice[], Slice[]] {
  const byHeight = slices.toSorted((a, b) => Math.sin(middle(a)) - Math.sin(middle(b)))
  const isLeft = (slice: Slice) => Math.cos(middle(slice)) < 0
  return [byHeight.filter(isLeft), byHeight.filter((slice) => !isLeft(slice))]
}

function withCallouts(slices: readonly Slice[], part: CellPart, radius: number): Mark[] {
  const center = { x: part.x + part.width / 2, y: part.y + part.height / 2 }
  const callouts = sides(slices).flatMap((side, index): Mark[] => {
    const direction = index === 0 ? -1 : 1
    const x = center.x + direction * (radius + LEADER)
    const wished = side.map((slice) => center.y + radius * Math.sin(middle(slice)))
    return spread(wished, part).flatMap((y, at): Mark[] => {
      const slice = side[at]!
      const rim = onCircle(center, radius, middle(slice))
      const elbow = x - direction * 5
      return [
        {
          kind: 'path',
          d: `M ${rim} L ${elbow.toFixed(2)} ${y.toFixed(2)} H ${x.toFixed(2)}`,
          stroke: '#808080',
        },
        words(slice, index === 0 ? x - 2 - slice.width : x + 2, y + 3),
      ]
    })
  })
  return [...slices.map((slice) => drawn(slice, center, radius)), ...callouts]
}

/** Heights near the wished ones (rising), a line apart and inside the part. */
function spread(wished: readonly number[], part: CellPart): number[] {
  const first = part.y + LINE / 2
  const last = part.y + part.height - LINE / 2
  const placed: number[] = []
  for (const y of wished) placed.push(Math.max(y, (placed.at(-1) ?? first - LINE) + LINE))
  for (let at = placed.length - 1; at >= 0; at--) {
    placed[at] = Math.min(placed[at]!, (placed[at + 1] ?? last + LINE) - LINE)
  }
  return placed
}

function withList(slices: readonly Slice[], part: CellPart, radius: number): Mark[] {
  const height = part.height - slices.length * LINE - 4
  const center = { x: part.x + part.width / 2, y: part.y + height / 2 }
  const left = part.x + (part.width - Math.max(...slices.map(({ width }) => width)) - 11) / 2
  return slices.flatMap((slice, index): Mark[] => {
    const y = part.y + height + index * LINE
    return [
      drawn(slice, center, radius),
      { kind: 'path', d: box(left, y + 1.5, 7), fill: slice.fill, stroke: '#000000' },
      words(slice, left + 11, y + 8),
    ]
  })
}

function words({ text, width }: Slice, x: number, y: number): Mark {
  return { kind: 'text', text, size: SIZE, face: 'serif', lines: [{ x, y, text, width }] }
}

function drawn(slice: Slice, center: Point, radius: number): Mark {
  const isWhole = slice.to - slice.from > 2 * Math.PI - 1e-9
  const d = isWhole ? circle(center, radius) : sector(center, radius, slice)
  return { kind: 'path', d, fill: slice.fill, stroke: '#000000' }
}

interface Point {
  x: number
  y: number
}

function sector(center: Point, radius: number, { from, to }: Slice): string {
  const large = to - from > Math.PI ? 1 : 0
  return `M ${center.x.toFixed(2)} ${center.y.toFixed(2)} L ${onCircle(center, radius, from)} A ${radius} ${radius} 0 ${large} 1 ${onCircle(center, radius, to)} Z`
}

function onCircle({ x, y }: Point, radius: number, angle: number): string {
  return `${(x + radius * Math.cos(angle)).toFixed(2)} ${(y + radius * Math.sin(angle)).toFixed(2)}`
}

function circle({ x, y }: Point, radius: number): string {
  const half = (to: number) => `A ${radius} ${radius} 0 1 1 ${to.toFixed(2)} ${y.toFixed(2)}`
  return `M ${(x - radius).toFixed(2)} ${y.toFixed(2)} ${half(x + radius)} ${half(x - radius)} Z`
}

function box(x: number, y: number, side: number): string {
  return `M ${x} ${y} h ${side} v ${side} h ${-side} Z`
}
