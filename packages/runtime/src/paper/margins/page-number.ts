import type { MarginItem } from './margin-item.ts'
import { marginLine } from './margin-line.ts'

/** `第 1 页 / 共 2 页` in the middle of the lower margin; nothing where there is one page alone. */
export const pageNumber: MarginItem = marginLine({
  name: 'page-number',
  edge: 'bottom',
  side: 'center',
  size: 9,
  face: 'serif',
  words({ number, count, locale }) {
    if (count < 2) return undefined
    return locale === 'zh' ? `第 ${number} 页 / 共 ${count} 页` : `Page ${number} of ${count}`
  },
})
