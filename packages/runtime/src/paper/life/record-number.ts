import { marginLine } from '../margins/margin-line.ts'
import type { MarginItem } from '../margins/margin-item.ts'
import { LIFE_WORDS } from './life-words.ts'

const LEAST_MARGIN = 11

/**
 * `编号：TS-2026-000123` at the right of the upper margin. Nothing where the page prints the number itself, or has no
 * margin to print it in.
 */
export function recordNumber(number: string): MarginItem {
  return marginLine({
    name: 'record-number',
    edge: 'top',
    side: 'right',
    size: 8,
    face: 'serif',
    words({ box, marks, locale }) {
      const isPrinted = marks.some((mark) => mark.kind === 'text' && mark.text.includes(number))
      return isPrinted || box.top < LEAST_MARGIN ? undefined : LIFE_WORDS[locale].number(number)
    },
  })
}
