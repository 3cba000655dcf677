import type { PageBox } from '../page-setup.ts'

/** Room for lines of words in a margin, in points. */
export interface Band {
  x: number
  y: number
  width: number
  height: number
}

/** Away from the frame's rules, and from the strip at the edge that printers leave white. */
const FROM_FRAME = 2
const FROM_EDGE = 11
const BESIDE = 12

/**
 * Where lines of at least `least` points may stand in a page's margins: below the frame, above and below the page
 * number; beside the number where the margin is narrow; above the frame, left of what stands there, where there is
 * none below. Empty where the page has no margins.
 */
export function footBands(
  page: PageBox,
  least: number,
  taken: { number?: Band | undefined; above?: Band | undefined },
): Band[] {
  const x = page.left
  const width = page.width - page.left - page.right
  const top = page.height - page.bottom + FROM_FRAME
  const foot = page.height - Math.min(FROM_EDGE, page.bottom / 4)
  const { number, above } = taken
  const below = number
    ? [
        { x, y: top, width, height: number.y - top },
        { x, y: number.y + number.height, width, height: foot - number.y - number.height },
      ]
    : [{ x, y: top, width, height: foot - top }]
  const beside = number
    ? [{ x, y: top, width: number.x - BESIDE - x, height: page.height - 1 - top }]
    : [{ x, y: top, width, height: page.height - 1 - top }]
  const overhead = [
    { x, y: 1, width: above ? above.x - BESIDE - x : width, height: page.top - 1 - FROM_FRAME },
  ]
  const roomy = [below, beside, overhead].map((bands) => bands.filter(({ height }) => height >= least))
  return roomy.find((bands) => bands.length > 0) ?? []
}
