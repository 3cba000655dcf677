import type { FeelKind } from './feel-kind.ts'
import { compareNumbers, isFeelNumber } from './feel-number.ts'
import { FeelRange, isFeelContext, isList, kindOf, type FeelContext, type FeelValue } from './feel-value.ts'
import { DEPTH_OF_ENTRY, STEPS_OF_MOMENT, type Run } from './run.ts'
import {
  FIRST_DAY,
  FeelDuration,
  FeelDate,
  isMoment,
  isTemporal,
  milliseconds,
  offsetSeconds,
  unlessOutOfReach,
  type FeelMoment,
} from './temporal-values.ts'

/**
 * Whether two values are equal; null where nobody can say, as their kinds differ. A list of one is as good as its entry.
 * `isStrict` tells moments of different zones apart, though they are the same.
 */
export function areEqual(
  left: FeelValue | undefined,
  right: FeelValue | undefined,
  run: Run,
  isStrict = false,
): boolean | null {
  run.spend(1)
  if ((left === null) !== (right === null)) return false
  const [a, b] = [unwrapped(left), unwrapped(right)]
  if (kindOf(a) !== kindOf(b)) return isStrict && isMoment(a) && isMoment(b) ? false : null
  if (isFeelNumber(a) && isFeelNumber(b)) return compareNumbers(a, b) === 0
  if (isTemporal(a)) run.spend(STEPS_OF_MOMENT)
  if (isMoment(a) && isMoment(b)) return areSameMoments(a, b, isStrict)
  if (a instanceof FeelDuration && b instanceof FeelDuration) return areSameDurations(a, b)
  if (a instanceof FeelRange && b instanceof FeelRange) return areSameRanges(a, b, run)
  if (isList(a) && isList(b)) {
    return a.length === b.length && run.enter(DEPTH_OF_ENTRY, () => haveEqualEntries(a, b, run))
  }
  if (isFeelContext(a) && isFeelContext(b)) {
    return run.enter(DEPTH_OF_ENTRY, () => haveEqualNames(a, b, run))
  }
  return a === b
}

function haveEqualEntries(a: readonly FeelValue[], b: readonly FeelValue[], run: Run): boolean {
  return a.every((entry, index) => areEqual(entry, b[index], run) === true)
}

function haveEqualNames(a: FeelContext, b: FeelContext, run: Run): boolean {
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && areEqual(a[key], b[key], run) === true)
  )
}

function unwrapped(value: FeelValue | undefined): FeelValue | undefined {
  return isList(value) && value.length < 2 ? value[0] : value
}

function areSameMoments(left: FeelMoment, right: FeelMoment, isStrict: boolean): boolean {
  const [a, b] = [zoneOf(left), zoneOf(right)]
  if ((a === null) !== (b === null)) return false
  if (isStrict && a !== null && b !== null) {
    const [ofA, ofB] = [offsetSeconds(a), offsetSeconds(b)]
    if (ofA !== null && ofB !== null ? ofA !== ofB : a !== b) return false
  }
  return unlessOutOfReach(() => milliseconds(left) === milliseconds(right)) ?? false
}

function zoneOf(value: FeelMoment): string | null {
  return value instanceof FeelDate ? null : value.zone
}

/** Long ones by the month, short ones by the second. */
function areSameDurations(left: FeelDuration, right: FeelDuration): boolean {
  const total = ({ value }: FeelDuration, unit: 'day' | 'month' | 'second') =>
    value.total({ unit, relativeTo: FIRST_DAY })
  const unit = Math.abs(total(left, 'day')) > 180 ? 'month' : 'second'
  return Math.trunc(total(left, unit) - total(right, unit)) === 0
}

function areSameRanges(left: FeelRange, right: FeelRange, run: Run): boolean {
  return (
    left.isStartIncluded === right.isStartIncluded &&
    left.isEndIncluded === right.isEndIncluded &&
    areEqual(left.start, right.start, run) === true &&
    areEqual(left.end, right.end, run) === true
  )
}

/** Kinds whose values stand in an order. */
const ORDERED: ReadonlySet<FeelKind> = new Set(['number', 'string', 'date', 'time', 'date time', 'duration'])

/** Below zero where the left comes first; null where the two stand in no order. */
export function orderOf(left: FeelValue, right: FeelValue): number | null {
  if (isFeelNumber(left) && isFeelNumber(right)) return compareNumbers(left, right)
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0
  if (isTemporal(left) && isTemporal(right) && kindOf(left) === kindOf(right)) {
    return unlessOutOfReach(() => Math.sign(milliseconds(left) - milliseconds(right)))
  }
  return null
}

/** Null where the ends are of no common kind that has an order. */
export function rangeOf(
  start: FeelValue,
  end: FeelValue,
  { isStartIncluded = true, isEndIncluded = true } = {},
): FeelRange | null {
  const kinds = [start, end].filter((one) => one !== null).map(kindOf)
  const isKnown = kinds.every((kind) => kind === kinds[0] && ORDERED.has(kind))
  return isKnown ? new FeelRange(start, end, isStartIncluded, isEndIncluded) : null
}

/** Whether a range holds a value, or another range whole; its ends may stand the other way round. */
export function holds(range: FeelRange, value: FeelValue): boolean | null {
  if (value === null || (range.start === null && range.end === null)) return null
  if (value instanceof FeelRange) return holdsRange(range, value)
  const { start, end, isStartIncluded, isEndIncluded } = ascending(range)
  const fromStart = start === null ? 1 : orderOf(value, start)
  const fromEnd = end === null ? -1 : orderOf(value, end)
  if (fromStart === null || fromEnd === null) return null
  const isAfterStart = fromStart > 0 || (fromStart === 0 && isStartIncluded)
  return isAfterStart && (fromEnd < 0 || (fromEnd === 0 && isEndIncluded))
}

function ascending(range: FeelRange): FeelRange {
  const { start, end, isStartIncluded, isEndIncluded } = range
  if (start === null || end === null || (orderOf(start, end) ?? 0) <= 0) return range
  return new FeelRange(end, start, isEndIncluded, isStartIncluded)
}

function holdsRange(outer: FeelRange, inner: FeelRange): boolean | null {
  const starts = outer.start === null ? -1 : inner.start === null ? 1 : orderOf(outer.start, inner.start)
  const ends = outer.end === null ? 1 : inner.end === null ? -1 : orderOf(outer.end, inner.end)
  if (starts === null || ends === null) return null
  const isStartHeld = starts < 0 || (starts === 0 && (outer.isStartIncluded || !inner.isStartIncluded))
  return isStartHeld && (ends > 0 || (ends === 0 && (outer.isEndIncluded || !inner.isEndIncluded)))
}
