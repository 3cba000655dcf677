import { DIGITS_HELD } from './decimals.ts'
import { toHalfWidth } from './half-width.ts'

const POWERS: Readonly<Record<string, number>> = { 万: 4, 亿: 8 }

/** Sign and currency in either order, digits grouped by three or not at all, what stands behind. */
const WRITTEN = /^([+-]?)\s*[¥￥$€]?\s*([+-]?)(\d{1,3}(?:[,\s]\d{3})+(?!\d)|\d*)(?:[.。](\d*))?\s*(.*)$/

/**
 * A number as people write it in tables: `1,234.50`, `￥12`, `(3)` for minus three, `3.5万`, full-width digits, its
 * unit behind it. The value counts in `unit`: `3.5万元` is 35000 元 and 3.5 万元. Undefined for anything else, and for
 * what would have to be guessed (`1,5`).
 */
export function readNumber(text: string, unit = ''): number | undefined {
  const number = partsOf(text, unit)
  return number && digitsIn(number) <= DIGITS_HELD ? number.value() : undefined
}

/**
 * Whether a text is a number, but of more digits than one holds: rounding it would corrupt what was written (the number
 * of an identity card).
 */
export function hasTooManyDigits(text: string, unit = ''): boolean {
  const number = partsOf(text, unit)
  return number !== undefined && digitsIn(number) > DIGITS_HELD
}

interface NumberParts {
  whole: string
  fraction: string
  value(): number
}

function digitsIn({ whole, fraction }: NumberParts): number {
  return `${whole}${fraction}`.replaceAll(/^0+|0+$/g, '').length
}

function partsOf(text: string, unit: string): NumberParts | undefined {
  const plain = toHalfWidth(text).trim()
  const inBrackets = /^\((.+)\)$/.exec(plain)
  const [, before = '', behind = '', grouped = '', fraction = '', tail = ''] =
    WRITTEN.exec(inBrackets?.[1]?.trim() ?? plain) ?? []
  const whole = grouped.replaceAll(/\D/g, '')
  const power = powerOf(tail, toHalfWidth(unit))
  const signs = `${inBrackets ? '-' : ''}${before}${behind}`
  if (power === undefined || signs.length > 1 || whole + fraction === '') return undefined
  return { whole, fraction, value: () => Number(`${signs}${whole}.${fraction}0e${power}`) + 0 }
}

/** The power of ten that the words behind a number multiply it by; undefined where they are not of this unit. */
function powerOf(tail: string, unit: string): number | undefined {
  if (tail === '') return 0
  const unitPower = POWERS[unit.charAt(0)]
  const bareUnit = unitPower === undefined ? unit : unit.slice(1)
  const saidPower = POWERS[tail.charAt(0)]
  const said = (saidPower === undefined ? tail : tail.slice(1)).trim()
  if (said.toLowerCase() === bareUnit.toLowerCase() && said !== '') return (saidPower ?? 0) - (unitPower ?? 0)
  // 3.5万 in a field that counts in 千元 may mean either.
  if (said !== '' || saidPower === undefined || /^[百千]/.test(unit)) return undefined
  return saidPower - (unitPower ?? 0)
}
