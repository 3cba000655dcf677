import { textWidth } from '../paper/metrics/text-width.ts'
import type { Face, Mark, PaperDocument, TextMark } from '../paper/page.ts'

/** An A4 document of one page with these marks, for tests. */
export function sheetOf(marks: Mark[], title = '客户投诉登记表'): PaperDocument {
  return {
    title,
    code: '6-03',
    lang: 'zh-CN',
    reports: [],
    pages: [{ width: 595.28, height: 841.89, marks, areas: [], places: [] }],
  }
}

interface Place {
  x: number
  y: number
  size?: number
  face?: Face
}

/** Words in one line. */
export function wordsAt(text: string, place: Place): TextMark {
  return linesAt(text, [text], place)
}

/** Words broken into lines, one under the other. */
export function linesAt(
  text: string,
  lines: string[],
  { x, y, size = 10.5, face = 'serif' }: Place,
): TextMark {
  return {
    kind: 'text',
    text,
    size,
    face,
    lines: lines.map((line, index) => ({
      x,
      y: y + index * size * 1.4,
      text: line,
      width: textWidth(line, size, face),
    })),
  }
}
