import { textWidth } from '../metrics/text-width.ts'
import type { Mark } from '../page.ts'
import type { CorrectionWords } from './corrected-values.ts'

/** So small that it stands above a cell's words, whatever their size. */
const SIZE = 5
const FLAG = 4
const GAP = 0.7
/** From the top of the cell to the baseline: the words of the cell begin as soon below. */
const RISE = 0.92 * SIZE

/** In the upper right corner of a corrected cell: a black flag, and beside it the corrections that changed the value. */
export function cornerMark(
  { all, newest }: CorrectionWords,
  { x, y, width }: { x: number; y: number; width: number },
): Mark[] {
  const right = x + width
  const text = markWidth(all) <= width ? all : newest
  return [flag(right, y), words(text, right - FLAG - GAP - textWidth(text, SIZE, 'sans'), y + RISE)]
}

/** The same behind words that stand in no cell; `x` is their end, `y` the top of their line. */
export function endMark({ all }: CorrectionWords, { x, y }: { x: number; y: number }): Mark[] {
  return [words(all, x + 2 * GAP, y + RISE), flag(x + GAP + markWidth(all), y + GAP)]
}

function markWidth(text: string): number {
  return textWidth(text, SIZE, 'sans') + FLAG + 2 * GAP
}

function flag(right: number, y: number): Mark {
  return { kind: 'path', d: `M ${right - FLAG} ${y} h ${FLAG} v ${FLAG} Z`, fill: '#000000' }
}

function words(text: string, x: number, y: number): Mark {
  const line = { x, y, text, width: textWidth(text, SIZE, 'sans') }
  return { kind: 'text', text, size: SIZE, face: 'sans', lines: [line] }
}
