import { textWidth } from '../metrics/text-width.ts'
import type { StampMark } from '../page.ts'

const FACE = 'sans-bold'
/** The share of the page's width and height that the word may take. */
const SHARE = 0.72
/** From the baseline to the middle of a character, in em. */
const MIDDLE = 0.37

/** A word from the lower left to the upper right of a page. */
export function pageStamp(text: string, { width, height }: { width: number; height: number }): StampMark {
  const angle = width > height ? 30 : 45
  const [cos, sin] = [Math.cos, Math.sin].map((turn) => turn((angle * Math.PI) / 180)) as [number, number]
  const em = textWidth(text, 1, FACE)
  const size = Math.min((SHARE * width) / (em * cos + sin), (SHARE * height) / (em * sin + cos))
  return {
    kind: 'stamp',
    text,
    size,
    face: FACE,
    angle,
    x: width / 2 - (em / 2) * size * cos + MIDDLE * size * sin,
    y: height / 2 + (em / 2) * size * sin + MIDDLE * size * cos,
    width: em * size,
  }
}
