import { areEqual } from '../compare-values.ts'
import { isFeelNumber, writeFeelNumber } from '../feel-number.ts'
import { FeelFunction, isList, type FeelValue } from '../feel-value.ts'
import type { Run } from '../run.ts'
import { isMet } from '../part.ts'
import { define, defineOfEntries, type Builtin } from './define.ts'

export const lists: readonly Builtin[] = [
  define('count', { list: 'list' }, ({ list }) => list.length),
  define('list contains', { list: 'list', element: 'any?' }, ({ list, element }, run) =>
    list.some((one) => areEqual(one, element ?? null, run) === true),
  ),
  define('index of', { list: 'list', match: 'any' }, ({ list, match }, run) =>
    list.flatMap((one, index) => (areEqual(one, match, run) === true ? [index + 1] : [])),
  ),
  define(
    'list replace',
    { list: 'list', position: 'any?', newItem: 'any', match: 'function?' },
    ({ list, position, newItem, match }, run) => {
      const chosen = position ?? match
      if (isFeelNumber(chosen)) {
        const at = Number(chosen)
        return [...list.slice(0, at - 1), newItem, ...list.slice(at)]
      }
      if (!(chosen instanceof FeelFunction)) return null
      return list.map((entry) => (isTrue(chosen.call([entry, newItem], run)) ? newItem : entry))
    },
  ),
  define('sublist', { list: 'list', start: 'number', length: 'number?' }, ({ list, start, length }) => {
    const from = Number(start) < 0 ? list.length + Number(start) : Number(start) - 1
    return length === undefined ? list.slice(from) : list.slice(from, from + Number(length ?? 0))
  }),
  define('append', { list: 'list', '...item': 'any?' }, ({ list }, _, items) => [...list, ...items]),
  define('concatenate', { '...list': 'any' }, (_given, run, given) => {
    run.requireEntries(given.reduce<number>((sum, one) => sum + (isList(one) ? one.length : 1), 0))
    return given.flatMap((one) => one)
  }),
  define(
    'insert before',
    { list: 'list', position: 'number', newItem: 'any?' },
    ({ list, position, newItem }) => {
      const at = Number(position) - 1
      return list.toSpliced(at < 0 ? Math.max(0, list.length + at) : at, 0, newItem ?? null)
    },
  ),
  define('remove', { list: 'list', position: 'number' }, ({ list, position }) => {
    const at = Number(position)
    const index = at < 0 ? list.length + at : at - 1
    return list.filter((_, one) => one !== index)
  }),
  define('reverse', { list: 'list' }, ({ list }) => list.toReversed()),
  define('distinct values', { list: 'list' }, ({ list }, run) => distinct(list, run)),
  defineOfEntries('union', (entries, run) => {
    if (!entries.every((one) => isList(one) || (one !== null && one !== undefined))) return null
    return distinct(
      entries.flatMap((one) => one),
      run,
    )
  }),
  define('flatten', { list: 'list' }, ({ list }, run) => flatten(list, run)),
  define('sort', { list: 'list', precedes: 'function' }, ({ list, precedes }, run) =>
    list.toSorted((a, b) => {
      run.spend(1)
      return isTrue(precedes.call([a, b], run)) ? -1 : 1
    }),
  ),
]

function isTrue(value: FeelValue): boolean {
  return value === true || (value !== null && isMet(value) && value !== 0 && value !== '')
}

/** The first of each that are equal. */
function distinct(list: readonly FeelValue[], run: Run): FeelValue[] {
  const seen = new Set<string>()
  const others: FeelValue[] = []
  return list.filter((entry) => {
    const key = keyOf(entry)
    // A list of one is as good as its entry.
    if ((key !== undefined && seen.has(key)) || others.some((one) => areEqual(entry, one, run) === true))
      return false
    if (key === undefined) {
      if (isList(entry) && entry.length === 1 && seen.has(keyOf(entry[0]!) ?? '')) return false
      others.push(entry)
    } else seen.add(key)
    return true
  })
}

function keyOf(value: FeelValue): string | undefined {
  if (isFeelNumber(value)) return `number ${writeFeelNumber(value)}`
  if (typeof value === 'string') return `string ${value}`
  return value === null || typeof value === 'boolean' ? String(value) : undefined
}

/** Lists within lists laid out, without calling itself: they may lie deep. */
function flatten(list: readonly FeelValue[], run: Run): FeelValue[] {
  const flat: FeelValue[] = []
  const open: { list: readonly FeelValue[]; at: number }[] = [{ list, at: 0 }]
  for (let last = open.at(-1); last; last = open.at(-1)) {
    run.spend(1)
    if (last.at >= last.list.length) open.pop()
    else {
      const entry = last.list[last.at++]!
      if (isList(entry)) open.push({ list: entry, at: 0 })
      else flat.push(entry)
    }
  }
  return flat
}
