import type { PathMark } from '../paper/page.ts'
import type { PdfDocument } from './pdf-document.ts'

const STROKE = 0.5

/** Fills and strokes a shape; a colour is any that CSS names or writes as #rrggbb. */
export function paintPath(document: PdfDocument, { d, fill, stroke }: PathMark): void {
  if (!fill && !stroke) return
  document.save().lineWidth(STROKE).path(d)
  if (fill && stroke) document.fillAndStroke(fill, stroke)
  else if (fill) document.fill(fill)
  else if (stroke) document.stroke(stroke)
  document.restore()
}
