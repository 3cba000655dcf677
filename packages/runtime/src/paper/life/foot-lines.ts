import type { Locale } from '../../fields/field-type.ts'
import type { TypeStyle } from '../break-lines.ts'
import { fitLines, lineText } from '../fit-lines.ts'
import type { TextMark } from '../page.ts'
import { baselineOf } from '../place-lines.ts'
import { inOrder } from './corrected-values.ts'
import type { Band } from '../margins/margin-item.ts'
import { LIFE_WORDS } from './life-words.ts'
import type { SheetAct, SheetLife } from './sheet-life.ts'

const STYLE: TypeStyle = { size: 7, face: 'serif', boldFace: 'serif-bold' }
/** In points. */
export const FOOT_LEADING = STYLE.size * 1.25
const AWAY = 5

/**
 * `更正1　2026-03-05　张三：原因`: that the record is void or refused, then its corrections, the newest first, each on a line of its
 * own and the first on more where there is room. What does not fit is counted at the last line's end.
 */
export function footLines(life: SheetLife, bands: readonly Band[], locale: Locale): TextMark[] {
  const width = Math.min(...bands.map((band) => band.width))
  const room = bands.reduce((sum, band) => sum + linesIn(band), 0)
  const acts = actsOf(life, locale)
  const shown = acts.slice(0, room)
  const left = acts.length > shown.length ? countOf(life, locale) : ''
  let spare = room - shown.length
  const fitted = shown.map((text, index) => {
    const fits = fitLines(text, {
      tail: index === shown.length - 1 ? left : '',
      width,
      most: 1 + spare,
      style: STYLE,
    })
    spare -= fits.lines.length - 1
    return fits
  })
  const places = linePlaces(bands, room - spare)
  let next = 0
  return fitted.map(({ text, lines }) => ({
    kind: 'text',
    text,
    size: STYLE.size,
    face: STYLE.face,
    lines: lines.map((line) => ({ ...places[next++]!, text: lineText(line), width: line.width })),
  }))
}

function linesIn({ height }: Band): number {
  return Math.floor(height / FOOT_LEADING)
}

/** Where lines start, left edge and baseline: the first band is filled first, a little away from what stands above. */
function linePlaces(bands: readonly Band[], count: number): { x: number; y: number }[] {
  let left = count
  return bands.flatMap((band) => {
    const lines = Math.min(left, linesIn(band))
    left -= lines
    const top = band.y + Math.min(AWAY, (band.height - lines * FOOT_LEADING) / 2)
    return Array.from({ length: lines }, (_, line) => ({
      x: band.x,
      y: baselineOf(top + line * FOOT_LEADING, FOOT_LEADING, STYLE.size),
    }))
  })
}

function actsOf(life: SheetLife, locale: Locale): string[] {
  const words = LIFE_WORDS[locale]
  const corrections = inOrder(life).map((act, index) => wordAct(words.correction(index + 1), act, locale))
  const voided = life.voided ? [wordAct(words.voided, life.voided, locale)] : []
  const issued = life.issued ? [wordAct(words.issued, { ...life.issued, reason: '' }, locale)] : []
  const refused = life.refused ? [wordAct(words.refused, life.refused, locale)] : []
  return [...voided, ...refused, ...corrections.toReversed(), ...issued]
}

function wordAct(kind: string, { at, by, reason }: SheetAct, locale: Locale): string {
  const { gap, colon } = LIFE_WORDS[locale]
  const said = [by, reason]
    .map((words) => words.trim().replaceAll(/\s+/g, ' '))
    .filter((words) => words !== '')
  return [kind, at, said.join(colon)].filter((part) => part !== '').join(gap)
}

function countOf({ corrections = [] }: SheetLife, locale: Locale): string {
  const { gap, correctionsInAll } = LIFE_WORDS[locale]
  return `${gap}${correctionsInAll(corrections.length)}`
}
