import type { Json } from '../../form/json-schema.ts'
import type { FilterOp } from '../../finding/filter.ts'

/**
 * A question to stored records. Its rows come from forms (`from`), each row has the query's `fields`, those that meet
 * all of `where` count, and they are listed one by one (`list`) or counted and summed up in groups (`cross`).
 * Void records are left out.
 *
 * A reference names a field of a source: the source's name and the field's pointer, `sale/items` + `/*` + `/amount`,
 * or the name and what every record has beside its fields, after a dot: `sale.number` (see `ownFields`).
 */
export interface Query {
  title?: string
  /** Several parts follow one another, as one table under the other. */
  from: QueryPart[]
  /** By key, a letter first, then letters and digits: FEEL names. */
  fields: Record<string, QueryField>
  where?: Condition[]
  /** Exactly one of these. */
  list?: ListShape
  cross?: CrossShape
}

/** As the form of a source: the records of every form. What they have in common can be referred to, their fields cannot. */
export const EVERY_FORM = '*'

/** A form's records. */
export interface Source {
  /** What references call it; unique within its part. */
  as: string
  /** The form's id, or `EVERY_FORM`. */
  form: string
  /**
   * The pointer of a list (not of one inside another): a row for each of its entries. Or of a group or matrix whose fields are alike: a row for each
   * of its fields. References below it have `*` in that place; where fields of a group are walked, references to another
   * group may have it too, and give that group's field of the same key.
   */
  each?: string
}

/** A source with what is looked up for each of its rows. */
export interface QueryPart extends Source {
  joins?: Join[]
}

/** Rows of another source that have the same values; a blank value is the same as none. */
export interface Join extends Source {
  /** Pairs of references: of a source before, and of this one. */
  on: [before: string, own: string][]
  /** Which of several: the newest record's first row, so that nothing is counted twice, or a row for each. Default: newest. */
  take?: 'newest' | 'each'
  /**
   * Only what stood there by the end of the day, month or year that the reader gave: rows whose date is not after it, of
   * several the one of the latest date. A row without a date counts as one from before; a blank parameter leaves all.
   */
  asOf?: { date: string; parameter: string }
  /** Rows without a partner are left out; else the partner's fields are blank. */
  required?: boolean
}

/** What every row has beside the fields of its form. `entry`: the number of the list's entry from 1, or the group's field. */
export const ownFields = ['number', 'state', 'createdAt', 'createdBy', 'department', 'form', 'entry'] as const

export type OwnField = (typeof ownFields)[number]

export interface QueryField {
  /** Default: the title of the form's field. */
  title?: string
  /** A reference; for a query of several parts one for each, null where a part has none. */
  from?: string | (string | null)[]
  /** What the reader gave for a parameter, in place of `from`: the same in every row. */
  parameter?: string
  /** Values of options by others of `options`, or of the form: `{ refund: 'return' }`. Others stay. */
  recode?: Record<string, string>
  /** Options in place of the form's. */
  options?: { value: string; title: string }[]
  /** FEEL over the keys of fields that have `from`, in place of it. A part of the language: see `readFormula`. */
  formula?: string
  /** What a formula gives. Default: number. */
  kind?: 'number' | 'text' | 'moment' | 'answer'
  unit?: string
  decimals?: number
}

export type Condition = Comparison | AnyCondition

/** Met where one of them is; those that are left out do not count, and without any other it is left out itself. */
export interface AnyCondition {
  any: Condition[]
}

/** As filters of records are (see `Filter`), over a field of the query. */
export interface Comparison {
  field: string
  op: FilterOp
  /** With `within` a span that moves with the day of the run: `this-month`, `last-30-days` (see `relativeSpans`). */
  value?: Json
  /** Compares with what the reader gave for this parameter; left out while that is blank. */
  parameter?: string
  /** The parameter's span moved by so many of its own kind: -1 is the month before a month, the year before a year. */
  shift?: number
  /** It says how sources are read, or is told in the report's own words: paper and files do not tell it. */
  untold?: boolean
}

/** Rows one by one. */
export interface ListShape {
  fields: string[]
  sort?: Sort[]
  limit?: number
  /** A last row, by field. */
  totals?: Record<string, 'sum' | 'average' | 'min' | 'max' | 'count'>
}

/**
 * By a field of a list, or by a group's field or a measure of a cross table. Blanks stand last, and options that the form
 * lists no more before them. Rows of a list that are alike stand by part, record and entry.
 */
export interface Sort {
  by: string
  direction: 'asc' | 'desc'
}

/** Groups down and across, measures where they meet. */
export interface CrossShape {
  /** The outermost first; none: a single row. */
  rows?: Group[]
  columns?: Group[]
  /** By key; all keys of a query, fields' and measures', differ. */
  measures: Record<string, Measure>
  /** A last row that sums up all rows; a last column for all columns. With words of their own, or 合计. */
  totals?: { rows?: boolean | string; columns?: boolean | string }
  /** FEEL over the measures of a row's own total: rows of the innermost group that do not meet it are left out at last. */
  keep?: string
}

export interface Group {
  /** Each group of an axis has another field, or another bucket of it. */
  field: string
  title?: string
  /**
   * Moments by their span (blank where they say less: a month lies in no week); numbers by bounds: `[0, 100]` gives below
   * 0, from 0 to below 100, from 100.
   */
  bucket?: 'day' | 'week' | 'month' | 'quarter' | 'year' | number[]
  /** By the group itself (options as the form lists them, moments by time), or by a measure. Default: itself, rising. */
  sort?: Sort
  /**
   * The first by a measure, within the group around: none without a figure, and the blank group, which stays beside them,
   * is none of them. The rest in one group of their own, or left out; totals count it either way.
   */
  top?: { count: number; by: string; others?: boolean | string }
  /** A row (or column) that sums up each of these groups, behind the groups inside it. Not for the innermost. */
  subtotal?: boolean | string
  /** All options, and all spans of time between the first and the last, stand there, also those that no row has. Not with `top`. */
  complete?: boolean
  /**
   * Not grouped by: of its values in the group around it the newest record's, blanks aside, stands beside that group. Behind
   * the groups that are grouped by, of which there is one at least on its axis.
   */
  beside?: boolean
}

/** How many groups of an axis are grouped by; those that only stand beside them follow. */
export function groupingDepth(groups: readonly Group[]): number {
  return groups.filter(({ beside }) => !beside).length
}

/** Counted or summed up from rows, or a formula of other measures. Blank where no row is; the grand total alone counts none as 0. */
export interface Measure {
  title: string
  of?: 'count' | 'distinct' | 'sum' | 'average' | 'min' | 'max' | 'median'
  /** Left out for `count`: rows. With `count` and `distinct`: rows, or values, that are not blank. */
  field?: string
  /** Only rows that meet these too. */
  where?: Condition[]
  /** FEEL over measures as they are before `show`, evaluated for every cell, subtotals and totals too: `solved / total * 100`. */
  formula?: string
  /**
   * Of a formula that divides, or takes one average from another: which rows its sums are taken over. `like`: those that
   * have all of their fields, as far as their part has them. `own`: each its own. Default: like.
   */
  rows?: 'like' | 'own'
  /**
   * What is shown of it. Shares are per cent of the grand total, the row's or the column's. `difference` and `growth`
   * (per cent) compare with the span before, along the query's group of spans. `running` adds up, and `rank` (1 is the
   * largest) counts, down the innermost row groups of one group around, or across where there are no row groups: over what
   * is shown there, and not in subtotals and totals.
   */
  show?: 'share' | 'share-of-row' | 'share-of-column' | 'difference' | 'growth' | 'running' | 'rank'
  unit?: string
  decimals?: number
  /** Only for formulas and sorting. */
  hidden?: boolean
}
