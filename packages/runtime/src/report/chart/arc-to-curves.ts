type Point = [number, number]

interface Arc {
  rx: number
  ry: number
  /** In degrees. */
  rotation: number
  large: boolean
  sweep: boolean
}

/** An elliptical arc of SVG as Bézier curves of at most a quarter each (SVG 2, appendix B.2). */
export function arcToCurves(from: Point, to: Point, arc: Arc): [Point, Point, Point][] {
  if (arc.rx === 0 || arc.ry === 0) return [[from, to, to]]
  if (from[0] === to[0] && from[1] === to[1]) return []
  const phi = (arc.rotation * Math.PI) / 180
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)]
  const half: Point = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2]
  const x = cos * half[0] + sin * half[1]
  const y = -sin * half[0] + cos * half[1]
  // Radii that do not reach from end to end grow until they do.
  const grow = Math.max(1, Math.sqrt((x / arc.rx) ** 2 + (y / arc.ry) ** 2))
  const [rx, ry] = [arc.rx * grow, arc.ry * grow]
  const away = (rx * y) ** 2 + (ry * x) ** 2
  const side = arc.large === arc.sweep ? -1 : 1
  const factor = side * Math.sqrt(Math.max(0, ((rx * ry) ** 2 - away) / away))
  const [cx, cy]: Point = [(factor * rx * y) / ry, (-factor * ry * x) / rx]
  const start = Math.atan2((y - cy) / ry, (x - cx) / rx)
  const end = Math.atan2((-y - cy) / ry, (-x - cx) / rx)
  const turn = turned(end - start, arc.sweep)
  const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
  const place = (u: number, v: number): Point => [
    cos * (rx * u + cx) - sin * (ry * v + cy) + middle[0],
    sin * (rx * u + cx) + cos * (ry * v + cy) + middle[1],
  ]
  const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9))
  const step = turn / count
  const reach = (4 / 3) * Math.tan(step / 4)
  return Array.from({ length: count }, (_, index) => {
    const [a, b] = [start + index * step, start + (index + 1) * step]
    return [
      place(Math.cos(a) - reach * Math.sin(a), Math.sin(a) + reach * Math.cos(a)),
      place(Math.cos(b) + reach * Math.sin(b), Math.sin(b) - reach * Math.cos(b)),
      index === count - 1 ? to : place(Math.cos(b), Math.sin(b)),
    ]
  })
}

function turned(angle: number, sweep: boolean): number {
  if (sweep && angle < 0) return angle + 2 * Math.PI
  if (!sweep && angle > 0) return angle - 2 * Math.PI
  return angle
}
