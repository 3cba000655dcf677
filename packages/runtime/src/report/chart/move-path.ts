import { arcToCurves } from './arc-to-curves.ts'
import { applyTo, type Matrix } from './svg-matrix.ts'

const COUNTS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, A: 7, Z: 0 }

/** Path data with its transform applied, in absolute moves, lines and curves alone. */
export function movePath(d: string, matrix: Matrix): string {
  const pen = new Pen(matrix)
  for (const [, letter, numbers] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    // An exponent is no command: the library writes none.
    const values = (numbers!.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
    const command = letter!.toUpperCase()
    const count = COUNTS[command]
    if (count === undefined) throw new Error(`No path data that charts are drawn with: ${letter}.`)
    if (count === 0) pen.close()
    else drawAll(pen, { command, count, isRelative: letter !== command }, values)
  }
  return pen.written.join(' ')
}

function drawAll(
  pen: Pen,
  { command, count, isRelative }: { command: string; count: number; isRelative: boolean },
  values: readonly number[],
) {
  for (let at = 0; at + count <= values.length; at += count) {
    // Further pairs behind a move are lines.
    const own = command === 'M' && at > 0 ? 'L' : command
    pen.draw(own, values.slice(at, at + count), isRelative)
  }
}

class Pen {
  readonly written: string[] = []
  private x = 0
  private y = 0
  private startX = 0
  private startY = 0

  constructor(private readonly matrix: Matrix) {}

  draw(command: string, values: number[], isRelative: boolean) {
    const [fromX, fromY] = isRelative ? [this.x, this.y] : [0, 0]
    const xy = (at: number): [number, number] => [fromX + values[at]!, fromY + values[at + 1]!]
    switch (command) {
      case 'M':
        ;[this.startX, this.startY] = xy(0)
        return this.go('M', [xy(0)])
      case 'L':
        return this.go('L', [xy(0)])
      case 'H':
        return this.go('L', [[fromX + values[0]!, this.y]])
      case 'V':
        return this.go('L', [[this.x, fromY + values[0]!]])
      case 'C':
        return this.go('C', [xy(0), xy(2), xy(4)])
      case 'Q':
        return this.quadratic(xy(0), xy(2))
      case 'A':
        return this.arc(values, xy(5))
      default:
        throw new Error(`No path data that charts are drawn with: ${command}.`)
    }
  }

  close() {
    this.written.push('Z')
    ;[this.x, this.y] = [this.startX, this.startY]
  }

  private quadratic([cx, cy]: [number, number], [x, y]: [number, number]) {
    const near = (from: number, control: number) => from + (2 / 3) * (control - from)
    this.go('C', [
      [near(this.x, cx), near(this.y, cy)],
      [near(x, cx), near(y, cy)],
      [x, y],
    ])
  }

  private arc(values: number[], to: [number, number]) {
    const [rx = 0, ry = 0, rotation = 0, large = 0, sweep = 0] = values
    const arc = { rx, ry, rotation, large: large === 1, sweep: sweep === 1 }
    for (const curve of arcToCurves([this.x, this.y], to, arc)) this.go('C', curve)
  }

  private go(command: string, points: readonly (readonly [number, number])[]) {
    const moved = points.map(([x, y]) => applyTo(this.matrix, x, y).map(fixed).join(' '))
    this.written.push(`${command} ${moved.join(' ')}`)
    ;[this.x, this.y] = points.at(-1)!
  }
}

function fixed(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}
