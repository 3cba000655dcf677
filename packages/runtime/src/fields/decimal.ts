/** A decimal number exactly: `coefficient` times ten to the power of `exponent`; no coefficient but 0 ends in a zero. */
export interface Decimal {
  coefficient: bigint
  exponent: number
}

const WRITTEN = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i

/** A number as JSON and JavaScript write it, `-12.50e3`; undefined for anything else. */
export function readDecimal(text: string): Decimal | undefined {
  const [, sign, whole = '', fraction = '', power = '0'] = WRITTEN.exec(text) ?? []
  if (sign === undefined) return undefined
  const digits = `${whole}${fraction}`.replace(/^0+/, '')
  const kept = digits.replace(/0+$/, '')
  if (kept === '') return { coefficient: 0n, exponent: 0 }
  return {
    coefficient: BigInt(`${sign}${kept}`),
    exponent: Number(power) - fraction.length + (digits.length - kept.length),
  }
}

/** Whether one number is a whole multiple of another, as they are written: 8.69 is one of 0.01. */
export function isMultipleOf(value: number, step: number): boolean {
  const [one, other] = [readDecimal(String(value)), readDecimal(String(step))]
  if (!one || !other || other.coefficient === 0n) return false
  const least = Math.min(one.exponent, other.exponent)
  const whole = ({ coefficient, exponent }: Decimal) => coefficient * 10n ** BigInt(exponent - least)
  return whole(one) % whole(other) === 0n
}
