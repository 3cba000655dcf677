import type { Locale } from '../fields/field-type.ts'
import { textWidth } from './metrics/text-width.ts'
import { fillMargins } from './margins/fill-margins.ts'
import { pageNumber } from './margins/page-number.ts'
import { resolvePage } from './page-setup.ts'
import type { Mark, PaperDocument } from './page.ts'

const COLUMNS = 4
const GAP = 14
const SIZE = 7.5
/** From the pictures' foot to the base line of their words, and to the next row. */
const CAPTION = 10
const LEADING = 24

/**
 * The first page of each document as a small picture with its code and title, four in a row on A4: a library at a
 * glance. In the documents' order.
 */
export function contactSheet(
  documents: readonly PaperDocument[],
  { title, locale = 'zh' }: { title: string; locale?: Locale },
): PaperDocument {
  const box = resolvePage()
  const width = (box.width - box.left - box.right - GAP * (COLUMNS - 1)) / COLUMNS
  const pages: Mark[][] = []
  let top = Infinity
  for (let start = 0; start < documents.length; start += COLUMNS) {
    const row = documents.slice(start, start + COLUMNS)
    const height = Math.max(...row.map((document) => pictureHeight(document, width)))
    if (top + height + CAPTION > box.height - box.bottom) {
      pages.push([])
      top = box.top
    }
    pages
      .at(-1)!
      .push(
        ...row.flatMap((document, column) =>
          picture(document, { x: box.left + column * (width + GAP), foot: top + height, width }),
        ),
      )
    top += height + LEADING
  }
  const { width: pageWidth, height } = box
  const plain = pages.map((marks) => ({ width: pageWidth, height, marks, areas: [], places: [] }))
  return {
    title,
    lang: locale === 'zh' ? 'zh-CN' : 'en',
    ...fillMargins(plain, [pageNumber], { box, locale }),
  }
}

function pictureHeight({ pages: [page] }: PaperDocument, width: number): number {
  return page ? (page.height * width) / page.width : 0
}

interface Place {
  x: number
  /** Where pictures of a row stand, above their words. */
  foot: number
  width: number
}

function picture(document: PaperDocument, { x, foot, width }: Place): Mark[] {
  const { pages, code, title } = document
  const [page] = pages
  if (!page) return []
  const height = pictureHeight(document, width)
  const y = foot - height
  return [
    { kind: 'picture', x, y, scale: width / page.width, page },
    { kind: 'path', d: `M ${x} ${y} h ${width} v ${height} h ${-width} Z`, stroke: '#808080' },
    caption([code, title].filter((word) => word !== undefined).join('　'), { x, foot, width }),
  ]
}

function caption(text: string, { x, foot, width }: Place): Mark {
  const wide = textWidth(text, SIZE, 'sans')
  const shrink = Math.min(1, width / wide)
  const line = { x: x + (width - wide * shrink) / 2, y: foot + CAPTION, text, width: wide * shrink }
  return { kind: 'text', text, size: SIZE * shrink, face: 'sans', lines: [line] }
}
