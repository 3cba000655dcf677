import type { LineMark, Mark, Page, PictureMark, TickMark } from '../paper/page.ts'
import { TICK_SHAPE } from '../paper/tick-shape.ts'
import type { DocumentImages } from './document-images.ts'
import { paintImage } from './paint-image.ts'
import { paintPath } from './paint-path.ts'
import { paintStamp } from './paint-stamp.ts'
import { paintText } from './paint-text.ts'
import type { PdfDocument } from './pdf-document.ts'
import { pdfNumber as at } from './pdf-number.ts'
import type { TextPen } from './text-pen.ts'

/** Where a page is painted, and who hears of the characters that no font has. */
export interface Canvas {
  document: PdfDocument
  pen: TextPen
  images: DocumentImages
  onMissing(character: string, where: string): void
}

/** Adds a page to the document and paints the marks of a laid-out page on it, in their order. */
export function paintPage(page: Page, canvas: Canvas): void {
  canvas.document.addPage({ size: [page.width, page.height] })
  canvas.pen.startPage()
  paintMarks(page.marks, canvas)
}

function paintMarks(marks: readonly Mark[], canvas: Canvas): void {
  const { document, pen, images, onMissing } = canvas
  let operators: string[] = [SQUARE_ENDS]
  const flush = () => {
    document.addContent(operators.join('\n'))
    operators = []
  }
  let ruled = -1
  for (const mark of marks) {
    switch (mark.kind) {
      case 'text':
        operators.push(paintText(mark, pen, (character) => onMissing(character, mark.text)))
        break
      case 'line':
        if (mark.width !== ruled) operators.push(`${at((ruled = mark.width))} w`)
        operators.push(paintLine(mark))
        break
      case 'tick':
        operators.push(paintTick(mark))
        break
      case 'path':
        flush()
        paintPath(document, mark)
        break
      case 'picture':
        flush()
        paintPicture(mark, canvas)
        break
      case 'image': {
        const painted = paintImage(mark, document, images)
        if (painted !== undefined) operators.push(painted)
        break
      }
      case 'stamp':
        operators.push(paintStamp(mark, pen, (character) => onMissing(character, mark.text)))
        break
    }
  }
  flush()
}

/** The marks of a page, smaller. The font that was set inside the picture is not set behind it. */
function paintPicture({ x, y, scale, page }: PictureMark, canvas: Canvas): void {
  const { document, pen } = canvas
  document.addContent(`q ${at(scale)} 0 0 ${at(scale)} ${at(x)} ${at(y)} cm`)
  pen.startPage()
  paintMarks(page.marks, canvas)
  document.addContent('Q')
  pen.startPage()
}

/** Rules end half their width beyond their ends, so that corners close. */
const SQUARE_ENDS = '2 J'

function paintLine({ x1, y1, x2, y2 }: LineMark): string {
  return `${at(x1)} ${at(y1)} m ${at(x2)} ${at(y2)} l S`
}

function paintTick({ x, y, size, ticked }: TickMark): string {
  const { boxStroke, tickStroke, corners } = TICK_SHAPE
  const box = `${boxStroke} w ${at(x)} ${at(y)} ${at(size)} ${at(size)} re S`
  if (!ticked) return `q ${box} Q`
  const steps = corners.map(
    ([dx, dy], index) => `${at(x + dx * size)} ${at(y + dy * size)} ${index ? 'l' : 'm'}`,
  )
  return `q ${box} 0 J ${tickStroke} w ${steps.join(' ')} S Q`
}
