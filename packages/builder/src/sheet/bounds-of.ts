import type { Place } from '@paperwright/runtime'

/** In points of the page. */
export interface Bounds {
  x: number
  y: number
  width: number
  height: number
}

/** What the places of a block, of which there is one at least, take of a page together. */
export function boundsOf(places: readonly Place[]): Bounds {
  const x = Math.min(...places.map((place) => place.x))
  const y = Math.min(...places.map((place) => place.y))
  const right = Math.max(...places.map((place) => place.x + place.width))
  const bottom = Math.max(...places.map((place) => place.y + place.height))
  return { x, y, width: right - x, height: bottom - y }
}
