import {
  add,
  compareNumbers,
  divide,
  isFeelNumber,
  multiply,
  squareRoot,
  subtract,
  type FeelNumber,
} from '../feel-number.ts'
import { isList, type FeelValue } from '../feel-value.ts'
import type { Run } from '../run.ts'
import { defineOfEntries, type Builtin } from './define.ts'
import { STEPS_OF_ROOT } from './numbers.ts'

/**
 * FEEL's functions over numbers give null as soon as one value is missing. On a sheet a blank cell is simply not
 * counted, so these skip blanks; over blanks alone, and over what is no number, they are blank.
 */
function aggregate(name: string, work: (numbers: FeelNumber[], run: Run) => FeelValue): Builtin {
  return defineOfEntries(name, (entries, run) => {
    const filled = entries.filter((entry) => entry !== null && entry !== undefined)
    const numbers = filled.map((entry) => (isList(entry) && entry.length === 1 ? entry[0] : entry))
    return numbers.length > 0 && numbers.every(isFeelNumber) ? work(numbers, run) : null
  })
}

export const aggregates: readonly Builtin[] = [
  aggregate('sum', sum),
  aggregate('mean', mean),
  aggregate('min', (numbers) =>
    numbers.reduce((least, one) => (compareNumbers(one, least) < 0 ? one : least)),
  ),
  aggregate('max', (numbers) => numbers.reduce((most, one) => (compareNumbers(one, most) > 0 ? one : most))),
  aggregate('product', (numbers) =>
    numbers.reduce<FeelNumber | null>((product, one) => product && multiply(product, one), 1),
  ),
  aggregate('median', median),
  aggregate('stddev', deviation),
  // These look at every entry.
  defineOfEntries('mode', mode),
  defineOfEntries('all', (entries) => decided(entries, false)),
  defineOfEntries('any', (entries) => decided(entries, true)),
]

function sum(numbers: readonly FeelNumber[]): FeelNumber | null {
  let total: FeelNumber | null = 0
  for (const one of numbers) {
    if (total === null) return null
    total = add(total, one)
  }
  return total
}

function mean(numbers: readonly FeelNumber[]): FeelNumber | null {
  const total = sum(numbers)
  return total === null ? null : divide(total, numbers.length)
}

function median(numbers: readonly FeelNumber[]): FeelNumber | null {
  const sorted = numbers.toSorted(compareNumbers)
  const middle = sorted[Math.floor(sorted.length / 2)]!
  return sorted.length % 2 === 1 ? middle : mean([sorted[sorted.length / 2 - 1]!, middle])
}

const STEPS_OF_SQUARE = 20

/** Of a sample. */
function deviation(numbers: readonly FeelNumber[], run: Run): FeelNumber | null {
  run.spend(STEPS_OF_ROOT + numbers.length * STEPS_OF_SQUARE)
  const middle = mean(numbers)
  if (numbers.length < 2 || middle === null) return null
  const squares = numbers.map((one) => {
    const distance = subtract(one, middle)
    return distance && multiply(distance, distance)
  })
  const total = squares.every(isFeelNumber) ? sum(squares) : null
  const variance = total === null ? null : divide(total, numbers.length - 1)
  return variance === null ? null : squareRoot(variance)
}

/** The numbers that stand there most often, the least first. */
function mode(entries: readonly FeelValue[]): FeelValue {
  if (!entries.every(isFeelNumber)) return null
  const counts: { number: FeelNumber; count: number }[] = []
  for (const number of entries.toSorted(compareNumbers)) {
    const last = counts.at(-1)
    if (last && compareNumbers(last.number, number) === 0) last.count++
    else counts.push({ number, count: 1 })
  }
  const most = counts.reduce((highest, { count }) => Math.max(highest, count), 0)
  return counts.filter(({ count }) => count === most).map(({ number }) => number)
}

/** One entry that decides is enough; what is neither leaves it open. */
function decided(entries: readonly FeelValue[], decisive: boolean): boolean | null {
  if (entries.includes(decisive)) return decisive
  return entries.every((entry) => typeof entry === 'boolean') ? !decisive : null
}
