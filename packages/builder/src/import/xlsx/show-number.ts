/** Number formats that Excel knows by number alone (ECMA-376, 18.8.30), those of Chinese offices among them. */
export const builtInFormats: readonly (readonly [number, string])[] = [
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [37, '#,##0'],
  [38, '#,##0'],
  [39, '#,##0.00'],
  [40, '#,##0.00'],
  [43, '#,##0.00'],
  [44, '#,##0.00'],
  ...[14, 15, 16, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map(
    (id) => [id, 'yyyy-mm-dd'] as const,
  ),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, 'hh:mm'] as const),
  [17, 'yyyy-mm'],
  [22, 'yyyy-mm-dd hh:mm'],
]

const DAY = 24 * 60 * 60 * 1000
/** Day 0 of Excel's calendar, which takes 1900 for a leap year; the other one starts in 1904. */
const EPOCH = Date.UTC(1899, 11, 30)
/** The 29th of February 1900, which there was not. */
const LEAP_DAY = 60
const EPOCH_1904 = Date.UTC(1904, 0, 1)

/** A number as a cell of this format shows it, near enough to read: separators, decimals, per cent, dates. */
export function showNumber(
  value: number,
  { format, from1904 }: { format: string; from1904: boolean },
): string {
  const shape = plainShape(format)
  if (/[ymdhs]/i.test(shape)) {
    const shown = showMoment(value, shape, from1904)
    if (shown !== undefined) return shown
  }
  const decimals = /\.(0+)/.exec(shape)?.[1]?.length ?? 0
  if (shape.includes('%')) return `${(value * 100).toFixed(decimals)}%`
  if (!/0/.test(shape)) return inFull(value)
  if (!shape.includes(',')) return value.toFixed(decimals)
  return value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
}

/**
 * The number with every digit that Excel keeps, as a text; undefined where its format already shows them, or shows a
 * moment. Whoever takes the number over must not take over its rounding.
 */
export function hiddenDigits(
  value: number,
  { format, from1904 }: { format: string; from1904: boolean },
): string | undefined {
  const shape = plainShape(format)
  if (/[ymdhs]/i.test(shape) && showMoment(value, shape, from1904) !== undefined) return undefined
  const isPercent = shape.includes('%')
  const full = inFull(isPercent ? value * 100 : value)
  const shown = showNumber(value, { format, from1904 }).replaceAll(/[,%]/g, '')
  if (Number(shown) === Number(full)) return undefined
  return isPercent ? `${full}%` : full
}

/** Excel keeps 15 digits; more are the noise of binary fractions. */
function inFull(value: number): string {
  return String(Number(value.toPrecision(15)))
}

/** The part for positive numbers, without words, colours and conditions. */
function plainShape(format: string): string {
  const bare = format.replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
  const [first = ''] = bare.split(';')
  return /general/i.test(first) ? '' : first
}

function showMoment(value: number, shape: string, from1904: boolean): string | undefined {
  const hasDate = /[yd]/i.test(shape)
  if (!from1904 && hasDate && Math.floor(value) === LEAP_DAY) return undefined
  // Before its 29th of February the days are one further on than they seem.
  const late = !from1904 && value < LEAP_DAY ? DAY : 0
  const moment = new Date((from1904 ? EPOCH_1904 : EPOCH) + Math.round(value * DAY) + late)
  if (Number.isNaN(moment.getTime()) || moment.getUTCFullYear() > 9999 || value < 0) return undefined
  const iso = moment.toISOString()
  const hasDay = /d/i.test(shape) || !/y/i.test(shape)
  const parts = [hasDate && iso.slice(0, hasDay ? 10 : 7), /[hs]/i.test(shape) && iso.slice(11, 16)]
  const shown = parts.filter((part) => part !== false).join(' ')
  return shown || undefined
}
