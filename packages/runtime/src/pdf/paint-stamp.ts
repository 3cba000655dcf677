import type { StampMark } from '../paper/page.ts'
import { STAMP_LOOK } from '../paper/stamp-look.ts'
import { pdfNumber as at } from './pdf-number.ts'
import type { TextPen } from './text-pen.ts'
import { utf16Digits } from './utf16-digits.ts'

/** The operators of a stamp: one word in outlines, turned, and copied as a word. */
export function paintStamp(
  { text, size, face, x, y, angle }: StampMark,
  pen: TextPen,
  onMissing: (character: string) => void,
): string {
  const turn = (angle * Math.PI) / 180
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  // The page's y runs down, a font's up.
  const matrix = [cos, -sin, -sin, -cos, x, y].map(at).join(' ')
  // The font that is set in here is not set behind it.
  pen.startPage()
  const shown = pen.fonts
    .encode(text, face, onMissing)
    .map(({ subset, codes }) => `${pen.setFont(subset, size)}<${codes}> Tj`)
  pen.startPage()
  const shape = `${matrix} Tm ${shown.join(' ')}`
  const outlines = `${STAMP_LOOK.grey} G ${STAMP_LOOK.width} w 1 j 1 Tr ${shape}`
  const words = `q BT ${outlines} 1 g 0 Tr ${shape} ET Q`
  return `/Span <</ActualText <feff${utf16Digits(text)}>>> BDC\n${words}\nEMC`
}
