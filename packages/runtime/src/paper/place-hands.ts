import type { StandingSignature } from '../record/history/standing-signatures.ts'
import type { Drawing, InkPicture } from '../signing/signing-details.ts'
import type { ImageMark, PathMark } from './page.ts'

/** Width of a pen's line, in points. */
const PEN = 1

interface Room {
  x: number
  y: number
  width: number
  height: number
}

/** Whether someone signed with their own hand: there is something to be seen beside their name. */
export function hasHand({ drawn, picture }: StandingSignature): boolean {
  return drawn !== undefined || picture !== undefined
}

/** Names as they were written, side by side in their room, each as large as it may be without being stretched. */
export function placeHands(signatures: readonly StandingSignature[], room: Room): (PathMark | ImageMark)[] {
  const hands = signatures.filter(hasHand)
  const width = room.width / Math.max(1, hands.length)
  return hands.flatMap(({ drawn, picture }, index): (PathMark | ImageMark)[] => {
    const own = { ...room, x: room.x + index * width, width }
    return drawn ? [placeDrawn(drawn, own)] : picture ? [placePicture(picture, own)] : []
  })
}

function placeDrawn(drawing: Drawing, room: Room): PathMark {
  return { kind: 'path', d: pathIn(drawing, room), stroke: '#000000', strokeWidth: PEN }
}

function placePicture({ width, height, png }: InkPicture, room: Room): ImageMark {
  const scale = Math.min(room.width / width, room.height / height)
  const [wide, high] = [width * scale, height * scale]
  const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0))
  return {
    kind: 'image',
    // What is the same picture is kept once.
    file: png,
    image: { type: 'image/png', width, height, bytes },
    x: room.x + (room.width - wide) / 2,
    y: room.y + (room.height - high) / 2,
    width: wide,
    height: high,
  }
}

function pathIn({ lines }: Drawing, room: Room): string {
  const xs = lines.flatMap((line) => line.filter((_, at) => at % 2 === 0))
  const ys = lines.flatMap((line) => line.filter((_, at) => at % 2 === 1))
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const [wide, high] = [Math.max(...xs) - left, Math.max(...ys) - top]
  const scale = Math.min(room.width / Math.max(wide, 1), room.height / Math.max(high, 1))
  const x = (at: number) => round(room.x + (room.width - wide * scale) / 2 + (at - left) * scale)
  const y = (at: number) => round(room.y + (room.height - high * scale) / 2 + (at - top) * scale)
  return lines.map((line) => strokePath(line, x, y)).join(' ')
}

/** A stroke as curves through the middles between its points, so that it bends as the pen did. */
function strokePath(line: readonly number[], x: (at: number) => number, y: (at: number) => number): string {
  const points = Array.from(
    { length: line.length / 2 },
    (_, at) => [x(line[2 * at]!), y(line[2 * at + 1]!)] as const,
  )
  const [first, ...rest] = points
  const last = points.at(-1)!
  const curves = rest.slice(0, -1).map(([px, py], at) => {
    const [nx, ny] = rest[at + 1]!
    return `Q ${px} ${py} ${round((px + nx) / 2)} ${round((py + ny) / 2)}`
  })
  return [`M ${first![0]} ${first![1]}`, ...curves, `L ${last[0]} ${last[1]}`].join(' ')
}

function round(value: number): number {
  return Number(value.toFixed(2))
}
