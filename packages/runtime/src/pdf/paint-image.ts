import type { ImageMark } from '../paper/page.ts'
import type { DocumentImages } from './document-images.ts'
import type { PdfDocument } from './pdf-document.ts'
import { pdfNumber as at } from './pdf-number.ts'

/** The operators of a picture, turned upright; none where its bytes are missing or broken. */
export function paintImage(
  mark: ImageMark,
  document: PdfDocument,
  images: DocumentImages,
): string | undefined {
  const embedded = images.find(mark.file, mark.image)
  if (!embedded) return undefined
  document.page.xobjects[embedded.name] = embedded.reference
  return `q ${matrix(mark, embedded.orientation).map(at).join(' ')} cm /${embedded.name} Do Q`
}

/**
 * Where the pixels' columns and rows run in the upright picture (EXIF 1 to 8): each of `across` and `down` is
 * `[start, along the columns, along the rows]`, as shares of its width and height.
 */
const TURNS: Record<number, { across: Run; down: Run }> = {
  1: { across: [0, 1, 0], down: [0, 0, 1] },
  2: { across: [1, -1, 0], down: [0, 0, 1] },
  3: { across: [1, -1, 0], down: [1, 0, -1] },
  4: { across: [0, 1, 0], down: [1, 0, -1] },
  5: { across: [0, 0, 1], down: [0, 1, 0] },
  6: { across: [1, 0, -1], down: [0, 1, 0] },
  7: { across: [1, 0, -1], down: [1, -1, 0] },
  8: { across: [0, 0, 1], down: [1, -1, 0] },
}

type Run = readonly [start: number, columns: number, rows: number]

/** Maps PDF's unit square, in which a picture stands on its foot, to its place on the page, whose y runs down. */
function matrix({ x, y, width, height }: ImageMark, orientation: number): number[] {
  const { across, down } = TURNS[orientation] ?? TURNS[1]!
  return [
    width * across[1],
    height * down[1],
    -width * across[2],
    -height * down[2],
    x + width * (across[0] + across[2]),
    y + height * (down[0] + down[2]),
  ]
}
