import type { TextMark } from '../paper/page.ts'
import { pdfNumber as at } from './pdf-number.ts'
import type { TextPen } from './text-pen.ts'
import { utf16Digits } from './utf16-digits.ts'

/** Where a line's way and the top of its letters point to, on a page whose y goes down. */
const UPRIGHT = '1 0 0 -1'
const TURNED = '0 -1 -1 0'

/**
 * The operators of a text. Where its lines are not simply its words, the lines are marked as standing for the whole
 * text (`/ActualText`), so that a broken line or a vertical label is copied as it reads.
 * `onMissing` is told of each character that no font has.
 */
export function paintText(mark: TextMark, pen: TextPen, onMissing: (character: string) => void): string {
  const lines = mark.lines.map(({ x, y, text }) => {
    const runs = pen.fonts.encode(text, mark.face, onMissing)
    const shown = runs.map(({ subset, codes }) => `${pen.setFont(subset, mark.size)}<${codes}> Tj`)
    return `${mark.turned ? TURNED : UPRIGHT} ${at(x)} ${at(y)} Tm ${shown.join(' ')}`
  })
  const words = `BT ${lines.join('\n')} ET`
  const [first] = mark.lines
  if (mark.lines.length === 1 && first?.text === mark.text) return words
  return `/Span <</ActualText <feff${utf16Digits(mark.text)}>>> BDC\n${words}\nEMC`
}
