/** Digits of a decimal number that a double holds; what comes after these is noise of binary fractions. */
export const DIGITS_HELD = 15
/** Whether a number has no more digits than a double holds: with more, it is no longer what was written. */
export function holdsDigits(value: number): boolean {
  if (Math.abs(value) < 10 ** DIGITS_HELD && Number.isInteger(value)) return true
  const [digits = ''] = Math.abs(value).toExponential().split('e')
  return digits.replace('.', '').length <= DIGITS_HELD
}

/** More digits after the point than any number here has. */
const MOST_DECIMALS = 20

/** Rounds half away from zero, as on paper: 1.005 at two digits is 1.01. Never gives a negative zero. */
export function roundTo(value: number, decimals: number): number {
  if (Number.isInteger(value) || !Number.isFinite(value)) return value + 0
  const [digits = '0', exponent = '0'] = Math.abs(value)
    .toExponential(DIGITS_HELD - 1)
    .split('e')
  const shifted = Number(`${digits}e${Number(exponent) + decimals}`)
  const hasDigitsThere = shifted < 10 ** DIGITS_HELD
  const rounded = hasDigitsThere ? `${Math.round(shifted)}e-${decimals}` : `${digits}e${exponent}`
  return Math.sign(value) * Number(rounded) + 0
}

/** A number that a program computed in binary fractions, to the digits that it holds: 0.1 + 0.2 is 0.3. */
export function withoutNoise(value: number): number {
  return roundTo(value, MOST_DECIMALS)
}

/** True where a number has no more digits after the point than these. */
export function fitsDecimals(value: number, decimals: number): boolean {
  return roundTo(value, decimals) === roundTo(value, MOST_DECIMALS)
}

export interface NumberLook {
  /** Least digits after the point: 12.5 at two is `12.50`. A number that has more shows them. */
  decimals?: number
  /** Commas between thousands. */
  grouped?: boolean
}

/** A number in digits, never with an exponent and never rounded. */
export function writeNumber(value: number, { decimals = 0, grouped = false }: NumberLook = {}): string {
  const key = `${decimals}${grouped}`
  const format =
    formats.get(key) ??
    new Intl.NumberFormat('en-US', {
      useGrouping: grouped,
      minimumFractionDigits: decimals,
      maximumFractionDigits: MOST_DECIMALS,
    })
  formats.set(key, format)
  return format.format(roundTo(value, MOST_DECIMALS))
}

/** A formatter costs more to make than a thousand numbers to write. */
const formats = new Map<string, Intl.NumberFormat>()
