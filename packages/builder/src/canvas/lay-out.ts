import {
  composeSheet,
  paintSvg,
  type Form,
  type LayoutReport,
  type Page,
  type Place,
} from '@paperwright/runtime'

/** The blank sheet as the canvas draws it. */
export interface LaidOut {
  pages: { page: Page; svg: string }[]
  reports: LayoutReport[]
}

/** Sets the blank sheet; undefined for a form that is too faulty to be set. */
export function layOut(form: Form): LaidOut | undefined {
  try {
    const { pages, reports } = composeSheet({ form })
    return { pages: pages.map((page) => ({ page, svg: paintSvg(page) })), reports }
  } catch {
    return undefined
  }
}

/** Where a frame's first printings of its cells stand on one page, and its own bounds there. */
export interface FrameOnPage {
  block: number
  x: number
  y: number
  width: number
  height: number
  cells: PlacedCell[]
}

export interface PlacedCell extends Place {
  cell: { row: number; column: number }
  /** A cell is printed again for each entry of its list, and heads on each page; 0 is the first time. */
  printing: number
}

/** The frames of pages, page by page; printings are counted over all pages. */
export function framesOnPages(pages: readonly Page[]): FrameOnPage[][] {
  const printings = new Map<string, number>()
  return pages.map(({ places }) => {
    const frames = new Map<number, FrameOnPage>()
    for (const place of places) {
      if (!place.cell) continue
      const name = `${place.block} ${place.cell.row} ${place.cell.column}`
      const printing = printings.get(name) ?? 0
      printings.set(name, printing + 1)
      const frame = frames.get(place.block) ?? {
        block: place.block,
        x: place.x,
        y: place.y,
        width: 0,
        height: 0,
        cells: [],
      }
      frame.cells.push({ ...place, cell: place.cell, printing })
      frames.set(place.block, grown(frame, place))
    }
    return [...frames.values()]
  })
}

function grown(frame: FrameOnPage, place: Place): FrameOnPage {
  const x = Math.min(frame.x, place.x)
  const y = Math.min(frame.y, place.y)
  return {
    ...frame,
    x,
    y,
    width: Math.max(frame.x + frame.width, place.x + place.width) - x,
    height: Math.max(frame.y + frame.height, place.y + place.height) - y,
  }
}

const MM_TO_POINTS = 72 / 25.4

export function toMm(points: number): number {
  return points / MM_TO_POINTS
}
