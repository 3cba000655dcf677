import type { SubsetGlyph } from './font-subset.ts'
import { polygonOutline } from './polygon-outline.ts'

export const DASH = 0x2014

/** Whether the dash beside this one is drawn on with it. */
export interface DashJoints {
  before: boolean
  after: boolean
}

/**
 * The stroke of a dash, as long as it is wide where another dash stands beside it: 破折号 is one stroke, and most fonts
 * leave a gap in the middle. Its height and thickness are the font's own.
 */
export function joinedDash(
  { outline, advance, bearing }: Omit<SubsetGlyph, 'codePoint'>,
  { before, after }: DashJoints,
): Omit<SubsetGlyph, 'codePoint'> {
  const bounds = Buffer.from(outline)
  const [xMin, bottom, xMax, top] = [2, 4, 6, 8].map((at) => bounds.readInt16BE(at))
  const shift = bearing - xMin!
  const left = before ? 0 : xMin! + shift
  const right = after ? advance : xMax! + shift
  return {
    outline: polygonOutline([[left, bottom!, left, top!, right, top!, right, bottom!]]),
    advance,
    bearing: left,
  }
}
