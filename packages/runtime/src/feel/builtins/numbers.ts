import {
  absolute,
  compareNumbers,
  fromDouble,
  isFeelNumber,
  isWhole,
  modulo,
  round,
  squareRoot,
  type Rounding,
} from '../feel-number.ts'
import { absoluteDuration } from '../temporal-arithmetic.ts'
import { FeelDuration } from '../temporal-values.ts'
import { define, type Builtin } from './define.ts'

/** What these take, counted in the steps of names and comparisons. */
const STEPS_OF_ROUNDING = 20
export const STEPS_OF_ROOT = 1000

function rounding(name: string, how: Rounding): Builtin {
  return define(name, { n: 'number', scale: 'number' }, ({ n, scale }, run) => {
    run.spend(STEPS_OF_ROUNDING)
    return round(n, scale, how)
  })
}

function whole(name: string, how: Rounding): Builtin {
  return define(name, { n: 'number', scale: 'number?' }, ({ n, scale = 0 }, run) => {
    run.spend(STEPS_OF_ROUNDING)
    return scale === null ? null : round(n, scale, how)
  })
}

export const numbers: readonly Builtin[] = [
  rounding('decimal', 'halfEven'),
  whole('floor', 'floor'),
  whole('ceiling', 'ceiling'),
  rounding('round up', 'up'),
  rounding('round down', 'down'),
  rounding('round half up', 'halfUp'),
  rounding('round half down', 'halfDown'),
  define('abs', { n: 'any' }, ({ n }) => {
    if (isFeelNumber(n)) return absolute(n)
    return n instanceof FeelDuration ? absoluteDuration(n) : null
  }),
  define('modulo', { dividend: 'number', divisor: 'number' }, ({ dividend, divisor }) =>
    modulo(dividend, divisor),
  ),
  define('sqrt', { number: 'number' }, ({ number }, run) => {
    run.spend(STEPS_OF_ROOT)
    return squareRoot(number)
  }),
  define('log', { number: 'number' }, ({ number }) =>
    compareNumbers(number, 0) > 0 ? fromDouble(Math.log(Number(number))) : null,
  ),
  define('exp', { number: 'number' }, ({ number }) => fromDouble(Math.exp(Number(number)))),
  define('odd', { number: 'number' }, ({ number }) => isWhole(number) && modulo(number, 2) === 1),
  define('even', { number: 'number' }, ({ number }) => isWhole(number) && modulo(number, 2) === 0),
]
