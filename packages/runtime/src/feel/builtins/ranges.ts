import { holds, orderOf } from '../compare-values.ts'
import { FeelRange, type FeelValue } from '../feel-value.ts'
import { define, type Builtin } from './define.ts'

export const ranges: readonly Builtin[] = [
  define('before', { a: 'any', b: 'any' }, ({ a, b }) => isBefore(a, b)),
  define('after', { a: 'any', b: 'any' }, ({ a, b }) => isBefore(b, a)),
  define('meets', { range1: 'range', range2: 'range' }, ({ range1, range2 }) => meets(range1, range2)),
  define('met by', { range1: 'range', range2: 'range' }, ({ range1, range2 }) => meets(range2, range1)),
  define('overlaps', { range1: 'range', range2: 'range' }, ({ range1, range2 }) => {
    const [before, after] = [isBefore(range1, range2), isBefore(range2, range1)]
    return before === null || after === null ? null : !before && !after
  }),
  define('includes', { range: 'range', value: 'any' }, ({ range, value }) => holds(range, value)),
]

/** Whether all of the one lies before all of the other; each is a value or a range. */
function isBefore(left: FeelValue, right: FeelValue): boolean | null {
  const [end, isEndIncluded] = left instanceof FeelRange ? [left.end, left.isEndIncluded] : [left, true]
  const [start, isStartIncluded] =
    right instanceof FeelRange ? [right.start, right.isStartIncluded] : [right, true]
  const order = orderOf(end, start)
  return order === null ? null : order < 0 || (order === 0 && !(isEndIncluded && isStartIncluded))
}

function meets(left: FeelRange, right: FeelRange): boolean | null {
  const order = orderOf(left.end, right.start)
  return order === null ? null : order === 0 && left.isEndIncluded && right.isStartIncluded
}
