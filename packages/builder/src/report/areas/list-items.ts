import { readOptions, REPORT_WORDS, titleOfChoice, wordSpan } from '@paperwright/runtime/kit'
import type { Comparison, Condition, Query } from '@paperwright/runtime/report'
import type { Area } from '../edits/place.ts'
import type { ReportWork } from '../state/use-report.ts'

/** A chip as it is shown. */
export interface ShownItem {
  /** Its name among the chips of its area. */
  id: string
  title: string
  /** How it is bundled or summed up, what it is compared by. */
  detail?: string
  field?: string
}

type ItemWork = Pick<ReportWork, 'fields' | 'words' | 'report' | 'locale'>

export function listItems(
  { where = [], list, cross, fields: own }: Query,
  area: Area,
  work: ItemWork,
): ShownItem[] {
  const { fields, words, locale } = work
  // A query that leads nowhere has no fields; its words are there still.
  const titleOf = (key: string) => fields.get(key)?.title ?? own[key]?.title ?? key
  if (area === 'where') return where.map((one, index) => conditionItem(one, index, { titleOf, ...work }))
  if (area === 'list')
    return (list?.fields ?? []).map((key) => ({ id: key, title: titleOf(key), field: key }))
  if (area === 'measures')
    return Object.entries(cross?.measures ?? {}).map(([key, { title, of, field, show }]) => ({
      id: key,
      title,
      detail: (show ?? of) ? titleOfChoice(locale, (show ?? of)!) : words.measure.formula,
      ...(field !== undefined && { field }),
    }))
  return (cross?.[area] ?? []).map(({ field, title, bucket }) => ({
    id: `${field} ${JSON.stringify(bucket)}`,
    title: title ?? titleOf(field),
    field,
    ...(bucket !== undefined && {
      detail: typeof bucket === 'string' ? titleOfChoice(locale, bucket) : bucket.join(' · '),
    }),
  }))
}

function conditionItem(
  condition: Condition,
  index: number,
  { titleOf, ...work }: { titleOf(key: string): string } & ItemWork,
): ShownItem {
  const { words } = work
  if ('any' in condition) {
    const inside = condition.any.map((one) => ('any' in one ? words.areas.any : titleOf(one.field)))
    return { id: `any ${index}`, title: inside.join(' / '), detail: words.areas.any }
  }
  const { field, op } = condition
  const detail = `${words.condition.ops[op]} ${comparedWith(condition, work)}`.trim()
  return { id: `${field} ${index}`, title: titleOf(field), field, detail }
}

/** What the reader gives, or the values, as far as a chip has room for them. */
function comparedWith(
  { field, op, value, parameter }: Comparison,
  { fields, report, locale }: ItemWork,
): string {
  if (parameter !== undefined) return `[${report.parameters?.properties[parameter]?.title ?? parameter}]`
  if (value === undefined) return ''
  if (op === 'within') return wordSpan(String(value), locale)
  const options = readOptions(fields.get(field)?.schema ?? {})
  const word = (one: unknown) =>
    typeof one === 'boolean'
      ? REPORT_WORDS[locale][one ? 'yes' : 'no']
      : (options.find((option) => option.value === one)?.title ?? String(one))
  return Array.isArray(value) ? value.map(word).join('、') : word(value)
}
