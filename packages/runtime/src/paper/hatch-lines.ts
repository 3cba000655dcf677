import type { Hatch } from './page.ts'

/** Of the lines, in points. */
export const HATCH_WIDTH = 0.5

/** The lines that cover all of a shape, each `[x1, y1, x2, y2]`, to be clipped to it. */
export function hatchLines(d: string, { angle, gap }: Hatch): [number, number, number, number][] {
  const numbers = (d.match(/-?[\d.]+/g) ?? []).map(Number)
  const xs = numbers.filter((_, index) => index % 2 === 0)
  const ys = numbers.filter((_, index) => index % 2 === 1)
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), -Math.sin((angle * Math.PI) / 180)]
  const half = Math.hypot(right - left, bottom - top) / 2
  const count = Math.ceil(half / gap)
  return Array.from({ length: 2 * count + 1 }, (_, index) => {
    const away = (index - count) * gap
    const x = (left + right) / 2 - sin * away
    const y = (top + bottom) / 2 + cos * away
    return [x - cos * half, y - sin * half, x + cos * half, y + sin * half]
  })
}
