import { parseNumber } from '../feel-number.ts'
import { writeValue } from '../write-value.ts'
import { areEqual } from '../compare-values.ts'
import { define, type Builtin } from './define.ts'

export const conversions: readonly Builtin[] = [
  define(
    'number',
    { from: 'string', 'grouping separator': 'string?', 'decimal separator': 'string?' },
    ({ from, 'grouping separator': grouping, 'decimal separator': point }) => {
      const ungrouped = grouping ? from.replaceAll(grouping, '') : from
      if (!point || point === '.') return parseNumber(ungrouped)
      return parseNumber(ungrouped.replaceAll('.', '#').replaceAll(point, '.'))
    },
  ),
  define('string', { from: 'any' }, ({ from }, run) => (from === null ? null : writeValue(from, run))),
  define('not', { negand: 'any' }, ({ negand }) => (typeof negand === 'boolean' ? !negand : null)),
  define('is', { value1: 'any?', value2: 'any?' }, ({ value1, value2 }, run) => {
    return value1 !== undefined && value2 !== undefined && areEqual(value1, value2, run, true)
  }),
]
