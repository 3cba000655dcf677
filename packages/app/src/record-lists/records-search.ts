import type { Filter, FilterOp, RecordFilter } from '@paperwright/runtime/kit'
import type { Grouping, Sort, View } from '@paperwright/server'
import { PAGE_SIZES } from '../controls/page-sizes.ts'

/** How a form's records are looked at, as it stands in the page's address. What is left out is as usual. */
export interface RecordsSearch {
  /** Words that all occur. */
  q?: string
  filters?: RecordFilter[]
  sort?: Sort[]
  /** Fields' pointers and names of what every record has, in their order. */
  columns?: string[]
  /** How they are counted beside the list. */
  group?: Grouping
  /** The record that is looked at beside the list. */
  look?: string
  page?: number
  size?: number
  /** The saved view that this began as. */
  view?: string
}

const MOST_SORTS = 3
/** Written out: the router reads addresses, and must not load the runtime for it. */
const OPS: Readonly<Record<FilterOp, true>> = {
  eq: true,
  ne: true,
  lt: true,
  le: true,
  gt: true,
  ge: true,
  before: true,
  after: true,
  between: true,
  within: true,
  contains: true,
  notContains: true,
  startsWith: true,
  anyOf: true,
  noneOf: true,
  empty: true,
  notEmpty: true,
}

/** What an address says, without what makes no sense. */
export function readRecordsSearch(search: Record<string, unknown>): RecordsSearch {
  const filters = listOf(search.filters, isRecordFilter)
  const sort = listOf(search.sort, isSort).slice(0, MOST_SORTS)
  const columns = listOf(search.columns, isText)
  const { q, page, size, view, group, look } = search
  // A search for 2026 stands in the address as a number.
  const words = typeof q === 'number' ? String(q) : q
  return {
    ...(isText(words) && { q: words }),
    ...(filters.length > 0 && { filters }),
    ...(sort.length > 0 && { sort }),
    ...(columns.length > 0 && { columns }),
    ...(isGrouping(group) && { group }),
    ...(isText(look) && { look }),
    ...(Number.isInteger(page) && Number(page) > 1 && { page: Number(page) }),
    ...(PAGE_SIZES.some((one) => one === size) && size !== PAGE_SIZES[0] && { size: Number(size) }),
    ...(isText(view) && { view }),
  }
}

/** What of a search is kept as a view. */
export function viewOf({ q, filters, sort, columns, group }: RecordsSearch): View {
  return {
    ...(q !== undefined && { search: q }),
    ...(filters && { filters }),
    ...(sort && { sort }),
    ...(columns && { columns }),
    ...(group && { group }),
  }
}

export function searchOfView(id: string, { search, filters, sort, columns, group }: View): RecordsSearch {
  return {
    ...readRecordsSearch({ q: search, filters, sort, columns, group }),
    view: id,
  }
}

function listOf<Entry>(value: unknown, isEntry: (one: unknown) => one is Entry): Entry[] {
  return Array.isArray(value) ? value.filter(isEntry) : []
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function isRecordFilter(value: unknown): value is RecordFilter {
  const { any } = { ...(value as { any?: unknown } | null) }
  return Array.isArray(any) ? any.length > 0 && any.every(isFilter) : isFilter(value)
}

function isFilter(value: unknown): value is Filter {
  const { field, op } = { ...(value as Partial<Filter> | null) }
  return isText(field) && isText(op) && Object.hasOwn(OPS, op)
}

/** The server says what of it makes sense. */
function isGrouping(value: unknown): value is Grouping {
  return isText({ ...(value as Partial<Grouping> | null) }.by)
}

function isSort(value: unknown): value is Sort {
  const { field, direction } = { ...(value as Partial<Sort> | null) }
  return isText(field) && (direction === 'asc' || direction === 'desc')
}
