import type { LineMark, Page, TickMark } from '../paper/page.ts'
import { TICK_SHAPE } from '../paper/tick-shape.ts'
import { paintPath } from './paint-path.ts'
import { paintText } from './paint-text.ts'
import type { PdfDocument } from './pdf-document.ts'
import { pdfNumber as at } from './pdf-number.ts'
import type { TextPen } from './text-pen.ts'

/** Where a page is painted, and who hears of the characters that no font has. */
export interface Canvas {
  document: PdfDocument
  pen: TextPen
  onMissing(character: string, where: string): void
}

/** Adds a page to the document and paints the marks of a laid-out page on it, in their order. */
export function paintPage(page: Page, { document, pen, onMissing }: Canvas): void {
  document.addPage({ size: [page.width, page.height] })
  pen.startPage()
  let operators: string[] = [SQUARE_ENDS]
  const flush = () => {
    document.addContent(operators.join('\n'))
    operators = []
  }
  let ruled = -1
  for (const mark of page.marks) {
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
    }
  }
  flush()
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
