import { textWidth } from '../metrics/text-width.ts'
import type { Face, TextMark } from '../page.ts'
import type { Band, BoxRoom, MarginItem, MarginPage } from './margin-item.ts'

interface MarginLine extends Pick<BoxRoom, 'edge' | 'side'> {
  name: string
  /** In points. */
  size: number
  face: Face
  /** Undefined where the page needs none. */
  words(page: MarginPage): string | undefined
}

/** From the top of a line's box to its baseline, and the box's height, in em. */
const ASCENT = 0.9
const HEIGHT = 1.2
/** From the middle of a character to the baseline. */
const MIDDLE = 1 / 3

/** One line of words in a margin. */
export function marginLine({ name, edge, side, size, face, words }: MarginLine): MarginItem {
  return {
    name,
    layer: 'over',
    room(page) {
      const text = words(page)
      if (text === undefined) return undefined
      const width = textWidth(text, size, face)
      return { kind: 'box', edge, side, width, height: HEIGHT * size, middle: (ASCENT - MIDDLE) * size }
    },
    place: ([band], page) => [lineMark(words(page)!, band!, { size, face })],
  }
}

function lineMark(
  text: string,
  { x, y, width }: Band,
  { size, face }: { size: number; face: Face },
): TextMark {
  return { kind: 'text', text, size, face, lines: [{ x, y: y + ASCENT * size, text, width }] }
}
