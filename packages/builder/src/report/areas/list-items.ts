import type { Condition, Query, ResolvedField } from '@paperwright/runtime'
import type { Area } from '../edits/item-place.ts'
import type { ReportBuilderWords } from '../words/words.zh.ts'

/** A chip as it is shown. */
export interface ShownItem {
  /** Its name among the chips of its area. */
  id: string
  title: string
  /** How it is bundled or summed up, what it is compared by. */
  detail?: string
  field?: string
}

export function listItems(
  { where = [], list, cross }: Query,
  area: Area,
  { fields, words }: { fields: ReadonlyMap<string, ResolvedField>; words: ReportBuilderWords },
): ShownItem[] {
  const titleOf = (key: string) => fields.get(key)?.title ?? key
  if (area === 'where') return where.map((one, index) => conditionItem(one, index, { titleOf, words }))
  if (area === 'list')
    return (list?.fields ?? []).map((key) => ({ id: key, title: titleOf(key), field: key }))
  if (area === 'measures')
    return Object.entries(cross?.measures ?? {}).map(([key, { title, of, field, show }]) => ({
      id: key,
      title,
      detail: show ? words.measure.shows[show] : of ? words.measure.ofs[of] : words.measure.formula,
      ...(field !== undefined && { field }),
    }))
  return (cross?.[area] ?? []).map(({ field, title, bucket }) => ({
    id: `${field} ${JSON.stringify(bucket)}`,
    title: title ?? titleOf(field),
    field,
    ...(bucket !== undefined && {
      detail: typeof bucket === 'string' ? words.group.buckets[bucket] : bucket.join(' · '),
    }),
  }))
}

function conditionItem(
  condition: Condition,
  index: number,
  { titleOf, words }: { titleOf(key: string): string; words: ReportBuilderWords },
): ShownItem {
  if ('any' in condition) {
    const inside = condition.any.map((one) => ('any' in one ? words.areas.any : titleOf(one.field)))
    return { id: `any ${index}`, title: inside.join(' / '), detail: words.areas.any }
  }
  const { field, op } = condition
  return { id: `${field} ${index}`, title: titleOf(field), field, detail: words.condition.ops[op] }
}
