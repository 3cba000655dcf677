import type { Locale } from '../fields/field-type.ts'
import { conditionsOf, type Filter, type RecordFilter } from '../finding/filter.ts'
import type { Json } from '../form/json-schema.ts'
import { momentWords } from '../moment/moment-text.ts'
import { wordSpan } from '../moment/word-span.ts'
import { FILTER_WORDS } from './filter-words.ts'
import type { ListField } from './list-fields.ts'
import { OPEN_ENDS } from './open-ends.ts'

interface Wording {
  /** The time zone of the office. */
  zone: string
  locale: Locale
}

/** A filter as a person says it, or its alternatives; undefined where it asks for a field that is not known. */
export function wordRecordFilter(
  filter: RecordFilter,
  fields: readonly ListField[],
  wording: Wording,
): string | undefined {
  const said = conditionsOf(filter).map((one) => {
    const field = fields.find(({ field: name }) => name === one.field)
    return field && wordFilter(one, field, wording)
  })
  return said.includes(undefined) ? undefined : said.join(FILTER_WORDS[wording.locale].or)
}

/** A condition as a person says it: `金额 ≥ 100`, `日期 2026-03-01 起`. */
export function wordFilter(filter: Filter, field: ListField, { zone, locale }: Wording): string {
  const words = FILTER_WORDS[locale]
  const { op, value } = filter
  const title = field.title
  if (op === 'empty' || op === 'notEmpty') return `${title} ${words.ops[op]}`
  if (field.kind === 'answer') return words.said(title, value === true ? words.yes : words.no)
  if (op === 'anyOf' || op === 'noneOf') {
    const titles = (Array.isArray(value) ? value : [value]).map((one) => optionTitle(one, field, zone))
    return `${title} ${words.ops[op]} ${titles.join(words.or)}`
  }
  if (op === 'within') return words.said(title, wordSpan(String(value), locale))
  if (op === 'between' && Array.isArray(value)) {
    const [from, to] = value.map((one) => sayValue(one, zone))
    const [first, last] = OPEN_ENDS[field.moment]
    if (field.kind === 'moment' && to === last) return `${title} ${words.since(from ?? '')}`
    if (field.kind === 'moment' && from === first) return `${title} ${words.until(to ?? '')}`
    return `${title} ${words.fromTo(from ?? '', to ?? '')}`
  }
  return `${title} ${words.signs[op] ?? words.ops[op]} ${sayValue(value, zone)}`
}

function optionTitle(value: Json | undefined, { options }: ListField, zone: string): string {
  return options.find((option) => option.value === value)?.title ?? sayValue(value, zone)
}

/** Moments with a time (a filter that an import left) stand as minutes of the office's zone. */
function sayValue(value: Json | undefined, zone: string): string {
  if (typeof value === 'string' && /T.*Z$/.test(value)) {
    const at = new Date(value)
    if (!Number.isNaN(at.getTime())) return momentWords({ at, zone })
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
