import createBig from 'big.js'

/** Decimals with settings of their own: no other user of the library changes how these divide. */
const Decimal = createBig()
Decimal.NE = -7
Decimal.PE = 21
type Decimal = InstanceType<typeof Decimal>

/**
 * A number of FEEL: a decimal of 34 digits. A number of the language stands for the shortest decimal that it is written
 * as (0.1 is a tenth), which all records hold; only what has more digits than it can say is a decimal of the library.
 * What both can say is computed in whole numbers, which is exact and many times as fast.
 */
export type FeelNumber = number | Decimal

/** Digits that a number of the language always holds; whole numbers up to there are exact. */
const MOST_EXACT = 1e15
/** What the decimals of the library are rounded to, and how far they reach (IEEE decimal128). */
const DIGITS = 34
const LARGEST_EXPONENT = 6144
const HALF_EVEN = 2

export function isFeelNumber(value: unknown): value is FeelNumber {
  return typeof value === 'number' || value instanceof Decimal
}

/** A number as it is written; null where it is none, or out of reach. */
export function parseNumber(text: string): FeelNumber | null {
  const trimmed = text.trim()
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,5})?$/i.test(trimmed)) return null
  return settle(new Decimal(trimmed.replace(/^\+/, '').replace(/\.(?=e|$)/i, '')))
}

/** As JSON has it: the nearest number of the language; null beyond its reach. */
export function toPlainNumber(value: FeelNumber): number | null {
  const plain = Number(value)
  return Number.isFinite(plain) ? plain : null
}

export function writeFeelNumber(value: FeelNumber): string {
  return String(value)
}

export function isWhole(value: FeelNumber): boolean {
  return typeof value === 'number' ? Number.isInteger(value) : value.round(0, 0).eq(value)
}

export function compareNumbers(left: FeelNumber, right: FeelNumber): number {
  if (typeof left === 'number' && typeof right === 'number') return left < right ? -1 : left > right ? 1 : 0
  return decimal(left).cmp(decimal(right))
}

export function add(left: FeelNumber, right: FeelNumber): FeelNumber | null {
  if (typeof left === 'number' && typeof right === 'number') {
    const digits = Math.max(digitsAfterPoint(left), digitsAfterPoint(right))
    if (digits <= MOST_DIGITS) {
      const sum = Math.round(left * POWERS[digits]!) + Math.round(right * POWERS[digits]!)
      if (Math.abs(sum) < MOST_EXACT) return sum / POWERS[digits]! + 0
    }
  }
  const [a, b] = [decimal(left), decimal(right)]
  // What is so much smaller that no digit of it would be left.
  if (a.e - b.e > 2 * DIGITS && !a.eq(0)) return settle(a)
  if (b.e - a.e > 2 * DIGITS && !b.eq(0)) return settle(b)
  return settle(a.plus(b))
}

export function subtract(left: FeelNumber, right: FeelNumber): FeelNumber | null {
  return add(left, negate(right))
}

export function negate(value: FeelNumber): FeelNumber {
  return typeof value === 'number' ? 0 - value : value.times(-1)
}

export function absolute(value: FeelNumber): FeelNumber {
  return typeof value === 'number' ? Math.abs(value) : value.abs()
}

export function multiply(left: FeelNumber, right: FeelNumber): FeelNumber | null {
  if (typeof left === 'number' && typeof right === 'number') {
    const [ofLeft, ofRight] = [digitsAfterPoint(left), digitsAfterPoint(right)]
    if (ofLeft <= MOST_DIGITS && ofRight <= MOST_DIGITS) {
      const product = Math.round(left * POWERS[ofLeft]!) * Math.round(right * POWERS[ofRight]!)
      if (Math.abs(product) < MOST_EXACT) return product / POWERS[ofLeft + ofRight]! + 0
    }
  }
  return settle(decimal(left).times(decimal(right)))
}

/** Null where it is divided by zero. */
export function divide(left: FeelNumber, right: FeelNumber): FeelNumber | null {
  if (compareNumbers(right, 0) === 0) return null
  if (typeof left === 'number' && typeof right === 'number') {
    const quotient = left / right
    const digits = digitsAfterPoint(quotient)
    // Only where it comes out even: multiplied back, it has to be what it was.
    if (digits <= MOST_DIGITS && multiply(quotient, right) === left) return quotient + 0
  }
  const [a, b] = [decimal(left), decimal(right)]
  Decimal.DP = Math.max(0, DIGITS + 2 - (a.e - b.e))
  return settle(a.div(b))
}

/** What is left of a division, with the sign of the divisor. */
export function modulo(left: FeelNumber, right: FeelNumber): FeelNumber | null {
  if (compareNumbers(right, 0) === 0) return null
  if (typeof left === 'number' && typeof right === 'number' && isExact(left) && isExact(right)) {
    return (((left % right) + right) % right) + 0
  }
  const [a, b] = [decimal(left), decimal(right)]
  const rest = a.mod(b)
  return settle(rest.eq(0) || rest.s === b.s ? rest : rest.plus(b))
}

/** Whole exponents exactly, others as far as a double reaches. */
export function power(base: FeelNumber, exponent: FeelNumber): FeelNumber | null {
  if (!isWhole(exponent) || compareNumbers(absolute(exponent), 1_000_000) > 0) {
    return fromDouble(Math.pow(Number(base), Number(exponent)))
  }
  let left = Math.abs(Number(exponent))
  let result: FeelNumber | null = 1
  for (let square: FeelNumber | null = base; left > 0; left = Math.floor(left / 2)) {
    if (square === null || result === null) return null
    if (left % 2 === 1) result = multiply(result, square)
    if (left > 1) square = multiply(square, square)
  }
  return result !== null && compareNumbers(exponent, 0) < 0 ? divide(1, result) : result
}

export function squareRoot(value: FeelNumber): FeelNumber | null {
  if (compareNumbers(value, 0) < 0) return null
  const of = decimal(value)
  Decimal.DP = Math.max(0, DIGITS + 2 - Math.floor(of.e / 2))
  return settle(of.sqrt())
}

/** A number that the language's own mathematics gave; null for what is none. */
export function fromDouble(value: number): FeelNumber | null {
  return Number.isFinite(value) ? value + 0 : null
}

/** How the last digit that stays is chosen. `half…`: the nearer, and of two as near the one away, nearer to zero, even. */
export type Rounding = 'floor' | 'ceiling' | 'up' | 'down' | 'halfUp' | 'halfDown' | 'halfEven'

/** Rounds to so many digits after the point; below zero to tens and hundreds. */
export function round(value: FeelNumber, scale: FeelNumber, rounding: Rounding): FeelNumber | null {
  const digits = Math.trunc(Number(scale))
  if (Math.abs(digits) > LARGEST_EXPONENT) return null
  if (typeof value === 'number' && digitsAfterPoint(value) <= Math.min(digits, MOST_DIGITS)) return value
  const of = decimal(value)
  if (-of.e > LARGEST_EXPONENT) return 0
  const toZero = of.round(digits, 0)
  const rest = of.minus(toZero).abs()
  if (rest.eq(0)) return settle(toZero)
  const unit = new Decimal(`1e${-digits}`)
  const half = rest.times(2).cmp(unit)
  const isOdd = () => !toZero.div(unit).mod(2).eq(0)
  if (!goesAway(rounding, { isNegative: of.s < 0, half, isOdd })) return settle(toZero)
  return settle(of.s < 0 ? toZero.minus(unit) : toZero.plus(unit))
}

interface Rest {
  isNegative: boolean
  /** Less than half of the last digit, half, or more. */
  half: number
  isOdd(): boolean
}

function goesAway(rounding: Rounding, { isNegative, half, isOdd }: Rest): boolean {
  switch (rounding) {
    case 'floor':
      return isNegative
    case 'ceiling':
      return !isNegative
    case 'up':
      return true
    case 'down':
      return false
    case 'halfUp':
      return half >= 0
    case 'halfDown':
      return half > 0
    case 'halfEven':
      return half > 0 || (half === 0 && isOdd())
  }
}

function decimal(value: FeelNumber): Decimal {
  return typeof value === 'number' ? new Decimal(String(value)) : value
}

/** To 34 digits; a number of the language where that says the same. Null where it has grown out of reach. */
function settle(value: Decimal): FeelNumber | null {
  const rounded = value.c.length > DIGITS ? value.prec(DIGITS, HALF_EVEN) : value
  if (rounded.e > LARGEST_EXPONENT) return null
  if (rounded.e < -LARGEST_EXPONENT) return 0
  const isShort = rounded.c.length <= 15 && Math.abs(rounded.e) < 300
  return isShort ? Number(rounded.toString()) + 0 : rounded
}

const MOST_DIGITS = 8
const POWERS = Array.from({ length: 2 * MOST_DIGITS + 1 }, (_, digits) => Number(`1e${digits}`))

function isExact(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) < MOST_EXACT
}

/**
 * How many digits after its point a number is written with, or more than `MOST_DIGITS` where there are more, or more
 * digits in all than a number of the language always holds.
 */
function digitsAfterPoint(value: number): number {
  for (let digits = 0; digits <= MOST_DIGITS; digits++) {
    const unit = POWERS[digits]!
    const shifted = Math.round(value * unit)
    if (Math.abs(shifted) >= MOST_EXACT) break
    if (shifted / unit === value) return digits
  }
  return MOST_DIGITS + 1
}
