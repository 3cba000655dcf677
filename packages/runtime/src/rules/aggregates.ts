import { evaluate } from 'feelin'

/**
 * FEEL's functions over lists give null as soon as one value is missing. On a sheet a blank cell is simply not
 * counted, so these skip blanks; over blanks alone they stay blank.
 */
const NAMES = ['sum', 'mean', 'min', 'max', 'median', 'product', 'stddev'] as const

type Aggregate = (...values: unknown[]) => unknown

export const aggregates: Record<string, Aggregate> = Object.fromEntries(
  NAMES.map((name): [string, Aggregate] => [
    name,
    (...values) => {
      const list = (values.length === 1 && Array.isArray(values[0]) ? values[0] : values).filter(
        (value) => value !== null && value !== undefined,
      )
      return list.length === 0 ? null : evaluate(`${name}(list)`, { list }).value
    },
  ]),
)
