import type { Filter, ListField } from '@paperwright/runtime/kit'
import type { GroupKey } from '@paperwright/runtime/report'

/** What leads from a group to its records; undefined for the rest of all groups, which no filter says. */
export function groupFilter(key: GroupKey, field: ListField): Filter | undefined {
  if ('others' in key) return undefined
  const { value } = key
  const name = field.field
  if (value === null) return { field: name, op: 'empty' }
  if (field.kind === 'moment') {
    const days = daysOf(String(value))
    return days ? { field: name, op: 'between', value: days } : { field: name, op: 'eq', value }
  }
  if (field.kind === 'option') {
    // A report tells people and departments by their names.
    const named = field.options.filter((option) => option.value === value || option.title === value)
    return { field: name, op: 'anyOf', value: named.length > 0 ? named.map((one) => one.value) : [value] }
  }
  return { field: name, op: 'eq', value }
}

const DAY = 86_400_000

/** The first and last day of a week or quarter; other spans are what their days begin with. */
function daysOf(span: string): [first: string, last: string] | undefined {
  const [, year, unit, part] = /^(\d{4})-([QW])(\d{1,2})$/.exec(span) ?? []
  if (year === undefined) return undefined
  const [from, to] = unit === 'Q' ? quarter(Number(year), Number(part)) : week(Number(year), Number(part))
  return [dayText(from), dayText(to)]
}

function quarter(year: number, part: number): [number, number] {
  return [Date.UTC(year, part * 3 - 3, 1), Date.UTC(year, part * 3, 0)]
}

/** Weeks of ISO 8601: the first is that of the fourth of January. */
function week(year: number, part: number): [number, number] {
  const fourth = new Date(Date.UTC(year, 0, 4))
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY + (part - 1) * 7 * DAY
  return [monday, monday + 6 * DAY]
}

function dayText(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}
