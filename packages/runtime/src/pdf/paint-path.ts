import { HATCH_WIDTH, hatchLines } from '../paper/hatch-lines.ts'
import type { PathMark } from '../paper/page.ts'
import type { PdfDocument } from './pdf-document.ts'
import { pdfNumber as at } from './pdf-number.ts'

const STROKE = 0.5

/** Fills, hatches and strokes a shape; a colour is any that CSS names or writes as #rrggbb. */
export function paintPath(document: PdfDocument, mark: PathMark): void {
  const { d, fill, hatch, stroke, strokeWidth = STROKE, dash } = mark
  if (!fill && !stroke) return
  if (hatch) {
    // The outline stands over the lines.
    paintPath(document, { kind: 'path', d, ...(fill && { fill }) })
    document.save().path(d)
    const lines = hatchLines(d, hatch).map(
      ([x1, y1, x2, y2]) => `${at(x1)} ${at(y1)} m ${at(x2)} ${at(y2)} l S`,
    )
    document.addContent(`W n ${HATCH_WIDTH} w ${lines.join(' ')}`)
    document.restore()
    if (stroke) paintPath(document, { ...withoutFill(mark), stroke })
    return
  }
  document.save().lineWidth(strokeWidth)
  if (dash) document.addContent(`0 J [${dash.map(at).join(' ')}] 0 d`)
  document.path(d)
  if (fill && stroke) document.fillAndStroke(fill, stroke)
  else if (fill) document.fill(fill)
  else if (stroke) document.stroke(stroke)
  document.restore()
}

function withoutFill({ kind, d, strokeWidth, dash }: PathMark): PathMark {
  return { kind, d, ...(strokeWidth !== undefined && { strokeWidth }), ...(dash && { dash }) }
}
