import type { SheetImage } from '../images/sheet-image.ts'

/** A laid-out document. All lengths are points (1/72 inch), from the page's upper left corner. */
export interface PaperDocument {
  pages: Page[]
  /** Words for the PDF's metadata. */
  title: string
  code?: string
  lang: string
  /** What the engine had to do against the sheet's wish, for the admin and the tests. */
  reports: LayoutReport[]
}

export interface Page {
  width: number
  height: number
  marks: Mark[]
  /** Where each field, tick box and signature slot stands. */
  areas: Area[]
  /** Where each block and cell of the sheet, as it is written, stands. */
  places: Place[]
}

export type Mark = TextMark | LineMark | TickMark | PathMark | PictureMark | ImageMark | StampMark

/**
 * The words of one cell or line, as one run of lines in reading order. Extracted text is `text`, whole:
 * a broken line or a vertical label is still one word to whoever copies it.
 */
export interface TextMark {
  kind: 'text'
  text: string
  size: number
  face: Face
  lines: PlacedLine[]
  /** By a quarter, to be read from the foot of the page up, around where each line begins. */
  turned?: true
}

/** A piece of text on one baseline. */
export interface PlacedLine {
  x: number
  /** The baseline. */
  y: number
  text: string
  width: number
}

/** Names a font of the sheet; painters map it to a file or a CSS family. */
export type Face = 'serif' | 'serif-bold' | 'sans' | 'sans-bold'

export interface LineMark {
  kind: 'line'
  x1: number
  y1: number
  x2: number
  y2: number
  width: number
}

/** A tick box, drawn: a square with its upper left corner at x, y, and a tick in it. */
export interface TickMark {
  kind: 'tick'
  x: number
  y: number
  size: number
  ticked: boolean
}

/** A filled or stroked shape (what charts are drawn of), as SVG path data in page points. */
export interface PathMark {
  kind: 'path'
  d: string
  fill?: string
  /** Drawn over the fill; `d` then has absolute commands and no arcs. */
  hatch?: Hatch
  stroke?: string
  /** Default: 0.5. */
  strokeWidth?: number
  /** Lengths of dashes and gaps in turn. */
  dash?: number[]
}

/** Thin black lines over a shape. */
export interface Hatch {
  /** Of the lines, in degrees, rising to the right. */
  angle: number
  /** From line to line. */
  gap: number
}

/** A page as a small picture of itself, its upper left corner at x, y. */
export interface PictureMark {
  kind: 'picture'
  x: number
  y: number
  scale: number
  page: Page
}

/** A stored picture, drawn over all of its place. */
export interface ImageMark {
  kind: 'image'
  /** The stored file's id: a picture that stands in several places is kept once in a PDF file. */
  file: string
  image: SheetImage
  x: number
  y: number
  width: number
  height: number
}

/** A word across the page, in grey outlines that leave readable what stands over it; it covers what stands under it. */
export interface StampMark {
  kind: 'stamp'
  text: string
  size: number
  face: Face
  /** Where its baseline starts. */
  x: number
  y: number
  width: number
  /** In degrees, rising to the right. */
  angle: number
}

export interface Area {
  /** The field's pointer with entries bound (`/items/3/name`), `sign:KEY` for a slot, or `option:POINTER=VALUE`. */
  name: string
  x: number
  y: number
  width: number
  height: number
}

/** A printing of a block, or of a frame's cell: a list prints its cells once for each entry. */
export interface Place {
  /** Index into the sheet's blocks. */
  block: number
  /** The cell's first row and column, counted over the frame as written (see `placeFrame`). */
  cell?: { row: number; column: number }
  x: number
  y: number
  width: number
  height: number
}

export interface LayoutReport {
  code: 'shrunk' | 'overflow' | 'missing-glyph' | 'missing-type'
  /** The cell's field or words; the name of a field type that the program was not given. */
  where: string
  params?: Record<string, string | number>
}
