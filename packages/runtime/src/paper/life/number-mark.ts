import type { Locale } from '../../fields/field-type.ts'
import { textWidth } from '../metrics/text-width.ts'
import type { Mark, TextMark } from '../page.ts'
import type { PageBox } from '../page-setup.ts'
import { LIFE_WORDS } from './life-words.ts'

const SIZE = 8
const LEAST_MARGIN = 11

/**
 * `编号：TS-2026-000123` at the right of the upper margin. Undefined where the page prints the number itself, or has
 * no margin to print it in.
 */
export function numberMark(
  number: string,
  { marks, page, locale }: { marks: readonly Mark[]; page: PageBox; locale: Locale },
): TextMark | undefined {
  const isPrinted = marks.some((mark) => mark.kind === 'text' && mark.text.includes(number))
  if (isPrinted || page.top < LEAST_MARGIN) return undefined
  const text = LIFE_WORDS[locale].number(number)
  const width = textWidth(text, SIZE, 'serif')
  const line = { x: page.width - page.right - width, y: page.top / 2 + SIZE / 3, text, width }
  return { kind: 'text', text, size: SIZE, face: 'serif', lines: [line] }
}
