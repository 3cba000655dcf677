import { readOptions } from '../../fields/options.ts'
import type { ResolvedField } from '../resolve/resolved-query.ts'
import type { GroupKey } from '../result/result.ts'

/** Chinese by its sound, as a directory has it. */
const collator = new Intl.Collator('zh-CN', { numeric: true })

/** How the groups of a field follow one another: options as listed, spans and numbers rising, words by the dictionary. */
export function orderKeys(field: ResolvedField): (a: GroupKey, b: GroupKey) => number {
  const places = new Map(
    field.schema ? readOptions(field.schema).map(({ value }, index) => [value, index]) : [],
  )
  return (a, b) => {
    const late = lateness(a) - lateness(b)
    if (late !== 0 || 'others' in a || 'others' in b) return late
    const placeA = places.get(a.value) ?? places.size
    const placeB = places.get(b.value) ?? places.size
    return placeA - placeB || compareValues(a.value, b.value, field)
  }
}

/** Blanks stand behind all values, the others behind blanks, whatever the order. */
export function lateness(key: GroupKey): number {
  return 'others' in key ? 2 : key.value === null ? 1 : 0
}

function compareValues(a: Value, b: Value, { kind }: ResolvedField): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(b) - Number(a)
  const [textA, textB] = [String(a), String(b)]
  if (kind === 'moment') return compareCodes(textA, textB)
  return collator.compare(textA, textB) || compareCodes(textA, textB)
}

type Value = string | number | boolean | null

function compareCodes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
