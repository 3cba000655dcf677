import { writeNumber } from '../../fields/decimals.ts'
import { parseDay, parseMonth } from '../../fields/calendar.ts'
import { REPORT_WORDS, type WordSetting } from './report-words.ts'
import type { GroupKey, Head, ResultColumn } from './result.ts'
import { decimalsOf, wordValue } from './word-value.ts'

/**
 * Words a group's values as a head prints them: `2026年3月`, `0–100`, an option's title, 未填. `keys` are all that stand
 * on the axis: weeks and quarters of a single year go without it.
 */
export function keyWorder(
  column: ResultColumn,
  keys: readonly GroupKey[],
  setting: WordSetting,
): (key: GroupKey) => string {
  const years = new Set(keys.flatMap((key) => yearOf(key) ?? []))
  return (key) => wordKey(key, column, { ...setting, oneYear: years.size === 1 })
}

/** The words of each key of a head, by its groups. */
export function headWorders(
  groups: readonly ResultColumn[],
  heads: readonly Head[],
  setting: WordSetting,
): ((key: GroupKey) => string)[] {
  return groups.map((column, index) =>
    keyWorder(
      column,
      heads.flatMap(({ keys }) => keys[index] ?? []),
      setting,
    ),
  )
}

/** What sums others up, in its own words or the usual ones. */
export function wordSum(
  { title, role }: Pick<Head, 'title' | 'role'>,
  { locale, word }: WordSetting,
): string {
  if (title !== undefined) return word(title)
  return role === 'subtotal' ? REPORT_WORDS[locale].subtotal : REPORT_WORDS[locale].total
}

/** One key by itself; weeks and quarters without their year where all are of `oneYear`. */
export function wordKey(
  key: GroupKey,
  column: ResultColumn,
  setting: WordSetting & { oneYear?: boolean },
): string {
  const words = REPORT_WORDS[setting.locale]
  if ('others' in key) return key.others === '' ? words.others : setting.word(key.others)
  const { value } = key
  if (value === null || value === '') return words.blank
  const { bucket } = column
  if (Array.isArray(bucket))
    return typeof value === 'number'
      ? wordBounds(value, bucket, { ...setting, isWhole: isWholeNumber(column) })
      : String(value)
  if (bucket === undefined) return wordValue(value, column, setting)
  return wordSpan(String(value), setting) ?? String(value)
}

/** Whole numbers without decimals between bounds that have none either: `7–13`. */
function isWholeNumber(column: ResultColumn): boolean {
  const bounds = Array.isArray(column.bucket) ? column.bucket : []
  return decimalsOf(column) === 0 && bounds.every((bound) => Number.isInteger(bound))
}

/** `index` is that of the lower bound, -1 below the first; the upper one belongs to the next group. */
function wordBounds(
  index: number,
  bounds: readonly number[],
  { locale, isWhole }: WordSetting & { isWhole: boolean },
): string {
  const words = REPORT_WORDS[locale]
  const write = (bound: number) => writeNumber(bound, { grouped: true })
  const lower = bounds[index]
  const upper = bounds[index + 1]
  if (lower === undefined) return upper === undefined ? '' : words.below(write(upper))
  if (upper === undefined) return words.from(write(lower))
  if (!isWhole) return words.fromBelow(write(lower), write(upper))
  return upper - lower === 1 ? write(lower) : `${write(lower)}–${write(upper - 1)}`
}

function wordSpan(
  span: string,
  { locale, oneYear }: WordSetting & { oneYear?: boolean },
): string | undefined {
  const words = REPORT_WORDS[locale]
  const day = parseDay(span)
  if (day) return words.day(day)
  const month = parseMonth(span)
  if (month) return words.month(month)
  const [, year, kind, count] = /^(\d{4})(?:-([WQ])(\d{1,2}))?$/.exec(span) ?? []
  if (year === undefined) return undefined
  const shownYear = oneYear ? undefined : Number(year)
  if (kind === 'W') return words.week(Number(count), shownYear)
  if (kind === 'Q') return words.quarter(Number(count), shownYear)
  return words.year(Number(year))
}

function yearOf(key: GroupKey): string | undefined {
  return 'value' in key && typeof key.value === 'string' ? /^(\d{4})-/.exec(key.value)?.[1] : undefined
}
