import { toHalfWidth } from './half-width.ts'

const TEN_THOUSAND = 10_000

/**
 * A number as people write it in tables: `1,234.50`, `￥12`, `(3)` for minus three, `3.5万`, full-width digits,
 * with its unit behind it. Undefined for anything else.
 */
export function readNumber(text: string, unit = ''): number | undefined {
  let rest = toHalfWidth(text)
    .replaceAll(/[\s,，'_]/g, '')
    .replace(/^[¥￥$€]/, '')
  const inBrackets = /^\((.+)\)$/.exec(rest)
  if (inBrackets) rest = `-${inBrackets[1]}`
  if (unit && rest.endsWith(unit)) rest = rest.slice(0, -unit.length)
  const inTenThousands = rest.endsWith('万') && !unit.startsWith('万')
  if (rest.endsWith('万')) rest = rest.slice(0, -1)
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(rest)) return undefined
  const value = Number(rest) * (inTenThousands ? TEN_THOUSAND : 1)
  return Number.isFinite(value) ? roundTo(value, 12) : undefined
}

/** Rounds half away from zero, as on paper: 1.005 at two digits is 1.01. */
export function roundTo(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value
  const [digits = '0', exponent = '0'] = Math.abs(value).toExponential(15).split('e')
  // Fifteen digits are what a double holds; the sixteenth is noise of binary fractions.
  const exact = Number(`${Number(Number(digits).toPrecision(15))}e${exponent}`)
  const shifted = Number(`${exact}e${decimals}`)
  if (!Number.isFinite(shifted)) return value
  return (Math.sign(value) || 1) * Number(`${Math.round(Number(shifted.toPrecision(15)))}e-${decimals}`)
}

export interface NumberLook {
  /** Digits after the point, always; left out: as many as the number has. */
  decimals?: number
  /** Commas between thousands. */
  grouped?: boolean
}

/** A number in digits, never with an exponent. */
export function writeNumber(value: number, { decimals, grouped = false }: NumberLook = {}): string {
  const key = `${decimals ?? ''}${grouped}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat('en-US', {
      useGrouping: grouped,
      minimumFractionDigits: decimals ?? 0,
      maximumFractionDigits: decimals ?? 12,
    })
    formats.set(key, format)
  }
  return format.format(decimals === undefined ? value : roundTo(value, decimals))
}

const formats = new Map<string, Intl.NumberFormat>()
