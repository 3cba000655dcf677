import type { Drawing } from '@paperwright/runtime/kit'

interface Stroke {
  points: readonly { x: number; y: number }[]
}

/** What was drawn on a pad of a size, from 0 to 1000 of its width; undefined where there is no line to see. */
export function drawingOf(
  strokes: readonly Stroke[],
  { width, height }: { width: number; height: number },
): Drawing | undefined {
  const scale = 1000 / width
  const lines = strokes.map(({ points }) => {
    const flat = points.flatMap(({ x, y }) => [Math.round(x * scale), Math.round(y * scale)])
    // A dot is a line to itself.
    return flat.length === 2 ? [...flat, ...flat] : flat
  })
  const isSeen = strokes.some(({ points }) => points.length > 1)
  return isSeen ? { height: Math.round(height * scale), lines } : undefined
}
