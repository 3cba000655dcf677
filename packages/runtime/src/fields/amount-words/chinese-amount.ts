import { toHalfWidth } from '../half-width.ts'
import { joinAmount, readWhole, splitAmount, type Steps } from './yuan-and-fen.ts'

const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const STEPS: Steps = [
  [1e8, '亿'],
  [1e4, '万'],
  [1e3, '仟'],
  [1e2, '佰'],
  [10, '拾'],
]

/**
 * An amount in yuan (cents at most, 15 digits) as cheques and receipts write it: `壹万零伍佰元整`, `伍角整`, `负叁元零伍分`.
 * One 零 for any zeros that stand between digits, none for those at the end; 整 behind whole yuan and jiao.
 */
export function writeChineseAmount(amount: number): string {
  const [yuan, cents] = splitAmount(amount)
  const [jiao, fen] = [Math.floor(cents / 10), cents % 10]
  if (yuan + cents === 0) return '零元整'
  const whole = yuan > 0 ? `${writeWhole(yuan)}元` : ''
  const gap = yuan > 0 && jiao === 0 && fen > 0 ? '零' : ''
  const parts = [jiao > 0 ? `${DIGITS[jiao]}角` : gap, fen > 0 ? `${DIGITS[fen]}分` : '整']
  return `${amount < 0 ? '负' : ''}${whole}${parts.join('')}`
}

function writeWhole(number: number): string {
  const [size, step] = STEPS.find(([least]) => number >= least) ?? []
  if (size === undefined) return DIGITS[number]!
  const rest = number % size
  const gap = rest > 0 && rest < size / 10 ? '零' : ''
  return `${writeWhole(Math.floor(number / size))}${step}${gap}${rest > 0 ? writeWhole(rest) : ''}`
}

/** The plain characters that people write, and those of cheques. */
const PLAIN = '〇一二两三四五六七八九十百千圆块毛正貳參陸萬億'
const FORMAL = '零壹贰贰叁肆伍陆柒捌玖拾佰仟元元角整贰叁陆万亿'

/** An amount in such words, in plain characters too (`人民币一万零五百圆正`); undefined for what is none. */
export function readChineseAmount(text: string): number | undefined {
  const words = [...toHalfWidth(text).replaceAll(/\s|^人民币:?/g, '')]
    .map((sign) => FORMAL[PLAIN.indexOf(sign)] ?? sign)
    .join('')
  const [, sign, yuan, jiao, fen] =
    /^(负?)(?:([^元角分整]+)元)?(?:零?(.)角)?(?:零?(.)分)?整?$/.exec(words) ?? []
  const digit = (one: string) => (DIGITS.includes(one) ? DIGITS.indexOf(one) : NaN)
  const read = (part = '') => readWhole([...part], STEPS, digit)
  if (yuan === undefined && jiao === undefined && fen === undefined) return undefined
  const bare = (written: string) => written.replaceAll(/[零整]/g, '').replace(/^(负?)壹拾/, '$1拾')
  return joinAmount(
    [read(yuan), read(jiao) * 10 + read(fen)],
    sign !== '',
    (amount) => bare(writeChineseAmount(amount)) === bare(words),
  )
}
