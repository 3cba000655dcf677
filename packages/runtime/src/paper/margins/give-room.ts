import type { PageBox } from '../page-setup.ts'
import type { Band, BoxRoom, Room } from './margin-item.ts'

/** What was given in each margin of a page. */
export interface Taken {
  top: Band[]
  bottom: Band[]
}

/** Away from the frame's rules, and from the strip at the edge that printers leave white. */
const FROM_FRAME = 2
const FROM_EDGE = 11
const BESIDE = 12

/** The places that an item gets, noted as taken; none where there is no room left. */
export function giveRoom(room: Room, box: PageBox, taken: Taken): Band[] {
  if (room.kind === 'page') return [{ x: 0, y: 0, width: box.width, height: box.height }]
  if (room.kind === 'lines') {
    const bands = freeBands(box, room.leading, taken)
    for (const band of bands) taken[band.y < box.top ? 'top' : 'bottom'].push(band)
    return bands
  }
  const band = placeBox(room, box, taken[room.edge])
  if (!band) return []
  taken[room.edge].push(band)
  return [band]
}

/** At its side of the margin, beside what stands there already. */
function placeBox(
  { edge, side, width, height, middle }: BoxRoom,
  box: PageBox,
  taken: readonly Band[],
): Band | undefined {
  const y = (edge === 'top' ? box.top / 2 : box.height - box.bottom / 2) - middle
  const start = { left: box.left, center: (box.width - width) / 2, right: box.width - box.right - width }
  const band = { x: start[side], y, width, height }
  for (const other of taken.toSorted((one, next) => (side === 'left' ? one.x - next.x : next.x - one.x))) {
    if (!meets(band, other)) continue
    if (side === 'center') return undefined
    band.x = side === 'left' ? other.x + other.width + BESIDE : other.x - BESIDE - width
  }
  return band.x < box.left || band.x + width > box.width - box.right + 0.01 ? undefined : band
}

function meets(one: Band, other: Band): boolean {
  const apart =
    one.x >= other.x + other.width ||
    other.x >= one.x + one.width ||
    one.y >= other.y + other.height ||
    other.y >= one.y + one.height
  return !apart
}

/**
 * Where lines of at least `least` points may stand: below the frame, above and below what stands there; beside that where
 * the margin is narrow; above the frame, left of what stands there, where there is none below.
 */
function freeBands(box: PageBox, least: number, { top: above, bottom: below }: Taken): Band[] {
  const x = box.left
  const width = box.width - box.left - box.right
  const top = box.height - box.bottom + FROM_FRAME
  const foot = box.height - Math.min(FROM_EDGE, box.bottom / 4)
  const leftOf = (bands: readonly Band[]) => Math.min(width, ...bands.map((band) => band.x - BESIDE - x))
  const beside = { x, y: top, width: leftOf(below), height: box.height - 1 - top }
  const overhead = { x, y: 1, width: leftOf(above), height: box.top - 1 - FROM_FRAME }
  const roomy = [between(below, { x, width, top, foot }), [beside], [overhead]].map((bands) =>
    bands.filter((band) => band.height >= least && band.width > 0),
  )
  return roomy.find((bands) => bands.length > 0) ?? []
}

/** The strips across the margin that nothing reaches into. */
function between(
  taken: readonly Band[],
  { x, width, top, foot }: { x: number; width: number; top: number; foot: number },
): Band[] {
  const bands: Band[] = []
  let y = top
  for (const band of taken.toSorted((one, other) => one.y - other.y)) {
    bands.push({ x, y, width, height: band.y - y })
    y = Math.max(y, band.y + band.height)
  }
  return [...bands, { x, y, width, height: foot - y }]
}
