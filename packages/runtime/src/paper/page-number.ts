import type { Locale } from '../fields/field-type.ts'
import { textWidth } from './metrics/text-width.ts'
import type { Mark } from './page.ts'
import type { PageBox } from './page-setup.ts'

const SIZE = 9

/** `第 1 页 / 共 2 页` in the middle of the lower margin; nothing where there is one page alone. */
export function pageNumber(number: number, count: number, page: PageBox, locale: Locale): Mark[] {
  if (count < 2) return []
  const text = locale === 'zh' ? `第 ${number} 页 / 共 ${count} 页` : `Page ${number} of ${count}`
  const width = textWidth(text, SIZE, 'serif')
  const y = page.height - page.bottom / 2 + SIZE / 3
  return [
    {
      kind: 'text',
      text,
      size: SIZE,
      face: 'serif',
      lines: [{ x: (page.width - width) / 2, y, text, width }],
    },
  ]
}
