import { readOptions } from '../../fields/options.ts'
import type { Group } from '../definition/query.ts'
import type { ResolvedField } from '../resolve/resolved-query.ts'
import type { GroupKey } from '../result/result.ts'
import { spanUnitOf } from '../resolve/spans-of-fields.ts'
import { spansBetween } from '../resolve/spans.ts'

/** With the groups that no row has: all options that there are, the spans and bounds between the first and the last. */
export function completeKeys(keys: readonly GroupKey[], group: Group, field: ResolvedField): GroupKey[] {
  const there = new Set(keys.map((key) => JSON.stringify(key)))
  const missing = allKeys(keys, group, field).filter((key) => !there.has(JSON.stringify(key)))
  return [...keys, ...missing]
}

function allKeys(keys: readonly GroupKey[], group: Group, field: ResolvedField): GroupKey[] {
  const { bucket } = group
  const values = keys.flatMap((key) => ('value' in key && key.value !== null ? [key.value] : []))
  if (Array.isArray(bucket)) {
    const places = values.map(Number)
    const [first, last] = [Math.min(...places), Math.max(...places)]
    return places.length === 0
      ? []
      : Array.from({ length: last - first + 1 }, (_, at) => ({ value: first + at }))
  }
  const unit = spanUnitOf(group, field)
  if (unit !== undefined) {
    const spans = values.map(String).sort()
    return spans.length === 0 ? [] : spansBetween(spans[0]!, spans.at(-1)!, unit).map((value) => ({ value }))
  }
  if (field.kind === 'answer') return [{ value: true }, { value: false }]
  if (field.kind !== 'option' || !field.schema) return []
  return readOptions(field.schema).flatMap(({ value, isFormer }) =>
    isFormer || typeof value === 'object' ? [] : [{ value: value as string | number | boolean }],
  )
}
