import type { Reach } from '../../access/rights.ts'
import type { FilterOp } from '../../finding/filter.ts'
import type { Json, JsonObject } from '../../form/json-schema.ts'
import type { Group, Measure } from '../definition/query.ts'

/** What a run of a report gives: plain data that can be stored, shown and printed again without the records. */
export interface ReportResult {
  /** The moment of the run, ISO 8601. */
  at: string
  /** The time zone of the office then: what its moments are told in. */
  zone: string
  parameters: JsonObject
  tables: Record<string, Table>
  values: JsonObject
  /**
   * Whose records of each form are counted: figures over less than `all` are not the whole house's. Of a source of all forms
   * each form that has records, `none` those that the reader may not see.
   */
  reach: Record<string, Reach>
  /** Of made-up records, since there were none. */
  isSample?: true
  /** Some were left out whose signatures were refused. */
  withoutRefused?: true
  /** What those forms are called, where not all of their records are counted; left out in results from before it was kept. */
  forms?: Record<string, ReadTitle>
  /**
   * What the forms, departments and record fields that were read are called in other languages, by language and printed
   * word, as far as tables show it; left out in results from before it was kept.
   */
  words?: Record<string, Record<string, string>>
}

export interface ReadTitle {
  title: string
  titleEn?: string
  /** It is read as one of all forms, not by its name. */
  isOneOfAll?: true
}

export type Table = (ListTable | CrossTable) & {
  /** What the report always asks of its rows; of each several one is enough. Left out in results from before it was kept. */
  conditions?: ToldComparison[][]
}

/** A comparison with a value of the report's own, its field as a column. */
export interface ToldComparison {
  column: ResultColumn
  op: FilterOp
  value?: Json
}

/** What a column, group or measure holds, and how its values are worded. */
export interface ResultColumn {
  key: string
  title: string
  kind: 'number' | 'text' | 'moment' | 'option' | 'answer' | 'other'
  unit?: string
  decimals?: number
  /** The field's schema where the values are a form field's: its type words them. */
  schema?: JsonObject
  /** Its values are names that may have other words in another language: departments, forms, options told as text. */
  isNamed?: true
  /** How a group's values are bundled. */
  bucket?: Group['bucket']
  /** Of a measure that is a share: of what. */
  show?: ShareOf
}

export type ShareOf = Extract<NonNullable<Measure['show']>, `share${string}`>

export interface ListTable {
  kind: 'list'
  columns: ResultColumn[]
  /** A value for each column; null is blank. */
  rows: Json[][]
  /** The submission behind each row; the first source's. */
  records: string[]
  totals?: Json[]
  /** How many rows there are, those beyond the limit too. */
  count: number
}

export interface CrossTable {
  kind: 'cross'
  rowGroups: ResultColumn[]
  columnGroups: ResultColumn[]
  /** Those that are not hidden. */
  measures: ResultColumn[]
  rows: Head[]
  columns: Head[]
  /** By row, column and measure; null is blank. */
  cells: (number | string | null)[][][]
  /** The grand total of every measure, hidden ones too. */
  totals: Record<string, number | string | null>
  /**
   * Ratios that leave rows out, one of whose sides is blank: how many of all rows that have any count. Left out in results
   * from before it was kept.
   */
  ratios?: { measure: string; counted: number; of: number }[]
}

/** A row or column of a cross table. */
export interface Head {
  /** The groups' values, the outermost first; as many as there are groups, or fewer in a subtotal; none in the total. */
  keys: GroupKey[]
  role: 'group' | 'subtotal' | 'total'
  /** The words of a subtotal or total. */
  title?: string
}

/**
 * A group's value: the field's, null for blank. Of spans: `2026-03-05`, `2026-W10`, `2026-03`, `2026-Q1`, `2026`. Of
 * bounds: the index of the lower one, -1 below the first. `others` stands for those beyond the top.
 */
export type GroupKey = { value: string | number | boolean | null } | { others: string }
