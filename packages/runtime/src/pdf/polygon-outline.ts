/** A simple TrueType glyph of closed polygons, each a flat list of x and y; outer ones clockwise, holes counter. */
export function polygonOutline(polygons: readonly number[][]): Uint8Array {
  const points = polygons.flatMap((polygon) =>
    Array.from({ length: polygon.length / 2 }, (_, index) => [polygon[index * 2]!, polygon[index * 2 + 1]!]),
  )
  const xs = points.map(([x]) => x!)
  const ys = points.map(([, y]) => y!)
  const bytes = Buffer.alloc(10 + polygons.length * 2 + 2 + points.length * 5)
  let at = bytes.writeInt16BE(polygons.length, 0)
  for (const bound of [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)])
    at = bytes.writeInt16BE(bound, at)
  let end = -1
  for (const polygon of polygons) at = bytes.writeUInt16BE((end += polygon.length / 2), at)
  at = bytes.writeUInt16BE(0, at)
  for (let index = 0; index < points.length; index++) at = bytes.writeUInt8(ON_CURVE, at)
  for (const values of [xs, ys])
    values.forEach((value, index) => (at = bytes.writeInt16BE(value - (values[index - 1] ?? 0), at)))
  return bytes
}

/** A point on the curve whose coordinates are written as two bytes each. */
const ON_CURVE = 1
