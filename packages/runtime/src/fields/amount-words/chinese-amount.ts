import { toHalfWidth } from '../half-width.ts'
import { joinAmount, splitAmount } from './yuan-and-fen.ts'

const DIGITS = '零壹贰叁肆伍陆柒捌玖'
/** What a digit counts in, the largest first; 万 and 亿 count what stands in front as a number of its own. */
const STEPS = [
  [1e8, '亿'],
  [1e4, '万'],
  [1e3, '仟'],
  [1e2, '佰'],
  [10, '拾'],
] as const

/**
 * An amount in yuan (cents at most, 15 digits) as cheques and receipts write it: `壹万零伍佰元整`, `伍角整`, `负叁元零伍分`.
 * One 零 for any zeros that stand between digits, none for those at the end; 整 behind whole yuan and jiao.
 */
export function writeChineseAmount(amount: number): string {
  const { yuan, fen: hundredths } = splitAmount(amount)
  const [jiao, fen] = [Math.floor(hundredths / 10), hundredths % 10]
  if (yuan === 0 && hundredths === 0) return '零元整'
  const whole = yuan > 0 ? `${writeWhole(yuan)}元` : ''
  const gap = yuan > 0 && jiao === 0 && fen > 0 ? '零' : ''
  const parts = [jiao > 0 ? `${DIGITS[jiao]}角` : gap, fen > 0 ? `${DIGITS[fen]}分` : '整']
  return `${amount < 0 ? '负' : ''}${whole}${parts.join('')}`
}

function writeWhole(number: number): string {
  if (number < 10) return DIGITS[number]!
  const [step, unit] = STEPS.find(([least]) => number >= least)!
  const rest = number % step
  const gap = rest > 0 && rest < step / 10 ? '零' : ''
  return `${writeWhole(Math.floor(number / step))}${unit}${gap}${rest > 0 ? writeWhole(rest) : ''}`
}

/** The plain characters that people write for those of cheques. */
const ALIKE: Readonly<Record<string, string>> = Object.fromEntries(
  [...'〇零一壹二贰两贰三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟圆元块元毛角正整貳贰參叁陸陆萬万億亿'].flatMap(
    (sign, at, all) => (at % 2 === 0 ? [[sign, all[at + 1]!]] : []),
  ),
)
const SMALL: Readonly<Record<string, number>> = { 仟: 1000, 佰: 100, 拾: 10 }

/** An amount in such words, in plain characters too (`人民币一万零五百圆正`); undefined for what is none. */
export function readChineseAmount(text: string): number | undefined {
  const words = [...toHalfWidth(text).replaceAll(/\s|^人民币[:：]?|^RMB/gi, '')]
    .map((sign) => ALIKE[sign] ?? sign)
    .join('')
  const [, sign, yuan, jiao, fen] =
    /^(负?)(?:([^元角分整]+)元)?(?:零?(.)角)?(?:零?(.)分)?整?$/.exec(words) ?? []
  if (yuan === undefined && jiao === undefined && fen === undefined) return undefined
  const whole = yuan === undefined ? 0 : readWhole(yuan)
  const cents = digitOf(jiao) * 10 + digitOf(fen)
  if (!(whole >= 0 && cents >= 0)) return undefined
  const amount = joinAmount(sign !== '', whole, cents)
  // Whatever else it may mean, it is read only where it is how such an amount is written.
  const bare = (written: string) => written.replaceAll(/[零整]/g, '').replace(/^(负?)壹拾/, '$1拾')
  return bare(writeChineseAmount(amount)) === bare(words) ? amount : undefined
}

function digitOf(sign: string | undefined): number {
  return sign === undefined ? 0 : DIGITS.indexOf(sign)
}

function readWhole(words: string): number {
  let [all, section, digit] = [0, 0, 0]
  for (const sign of words) {
    if (sign === '亿') [all, section, digit] = [(all + section + digit) * 1e8, 0, 0]
    else if (sign === '万') [all, section, digit] = [all + (section + digit) * 1e4, 0, 0]
    else if (SMALL[sign]) [section, digit] = [section + (digit || 1) * SMALL[sign], 0]
    else digit = DIGITS.includes(sign) ? DIGITS.indexOf(sign) : NaN
  }
  return all + section + digit
}
