import type { SignatureSlot } from '../../form/form.ts'
import type { JsonSchema } from '../../form/json-schema.ts'
import type {
  LineBlock,
  PageBreakBlock,
  PageSetup,
  ProseBlock,
  SignaturesBlock,
  TitleBlock,
} from '../../form/sheet.ts'
import type { Query } from './query.ts'

/**
 * A report: what it asks of stored records (`queries`), what it asks of its reader (`parameters`), and the sheet that
 * the answers stand on: one of its own (`sheet`), or a form's printed sheet that they fill in (`fills`).
 */
export interface Report {
  /** Unique within the library, lower case with hyphens: `complaint-statistics`. */
  id: string
  title: string
  description?: string
  /** The sheet's number in the office's own order: `6-06`. */
  code?: string
  /** What it is filed under, as forms are. */
  domain?: string
  /** Prefix of the numbers that issued reports get: `TSTJ` gives `TSTJ-2026-000001`. */
  series?: string
  /** Own words in other languages, from the printed word: `{ en: { 损失: 'Loss' } }`. */
  words?: Record<string, Record<string, string>>
  /** As a form has them: printed words that changed after they were translated, with what they were then. */
  staleWords?: Record<string, Record<string, string>>
  parameters?: Parameters
  queries: Record<string, Query>
  /** Records whose signatures were refused count as well; left out until they are sent anew. */
  refused?: boolean
  /** Figures made of the queries' answers, for words on the sheet (`{values/perDay}`) and the form that is filled in. */
  values?: Record<string, ReportValue>
  /**
   * What a reader has to know of the figures: lines under the title of the sheet or the filled form, and below the tables in
   * files. They hold parameters and values as the sheet's words do; one with a value that is blank is left out.
   */
  notes?: string[]
  sheet?: ReportSheet
  fills?: FilledForm
  /** The slots of `sheet`; a filled form brings its own. */
  signatures?: SignatureSlot[]
}

/** What the reader is asked for: fields like a form's, by key. A blank one leaves out the conditions that name it. */
export interface Parameters {
  properties: Record<string, JsonSchema>
  required?: string[]
  /** What a parameter starts from, seen from today; a scheduled report is issued with these. */
  presets?: Record<string, Preset>
}

export const presets = ['today', 'yesterday', 'this-month', 'last-month', 'this-year', 'last-year'] as const

export type Preset = (typeof presets)[number]

export interface ReportValue {
  title: string
  /**
   * FEEL over `parameters`, other `values`, and each query by its key: a cross table's grand totals by measure
   * (`sales.amount`), and either shape's `rows` (contexts by field and measure) and `count`, unless a measure is keyed so.
   */
  formula: string
  /** Default: number. */
  kind?: 'number' | 'text'
  unit?: string
  decimals?: number
}

/**
 * A sheet as a form has it, with tables and charts in place of frames. Words hold parameters and values as
 * `{parameters/month}` and `{values/perDay}`.
 */
export interface ReportSheet {
  page?: PageSetup
  blocks: ReportBlock[]
}

export type ReportBlock =
  | TitleBlock
  | LineBlock
  | ProseBlock
  | SignaturesBlock
  | PageBreakBlock
  | TableBlock
  | ChartBlock

/** A query's answer as a ruled table. Too wide for the page, it goes on over further pages, its row heads repeated. */
export interface TableBlock {
  kind: 'table'
  query: string
  /** Words of the head above the row heads, cut by diagonals: `['客户', '产品']`. */
  corner?: string[]
  /** Heads a column of running numbers with these words: `序号`. */
  index?: string
  /** Where several measures stand: each a column (the default), or each a row under its group. */
  measures?: 'columns' | 'rows'
  /** Relative widths: the row heads', then one for all others. Left out: by their words. */
  widths?: number[]
  /** At least so many rows are printed, the missing ones blank. */
  atLeast?: number
  marks?: ConditionalMark[]
}

/** Figures that catch the eye, also in a black-and-white copy. */
export interface ConditionalMark {
  /** A measure, or a field of a list. */
  of: string
  /** FEEL over `value`, and in a cross table over the row's measures: `value > 100`. */
  when: string
  look: 'bold' | 'shaded' | 'flagged'
}

export const chartKinds = ['bar', 'stacked', 'line', 'pie', 'pareto', 'heat-map'] as const

/** A query's cross table as a chart: row groups along the axis, column groups or measures as the series. */
export interface ChartBlock {
  kind: 'chart'
  query: string
  chart: (typeof chartKinds)[number]
  /** Default: all that the query shows. */
  measures?: string[]
  title?: string
  /** In mm. Default: 70. */
  height?: number
}

/** The printed sheet of a form, filled in by the report. */
export interface FilledForm {
  form: string
  /** FEEL as in `values`, by the pointer of the form's field. */
  fields?: Record<string, string>
  /** What gives the entries of a list, by the list's pointer. */
  lists?: Record<string, FilledList>
}

/** Rows of a query as entries: a list's rows, or the groups of a cross table without column groups. */
export interface FilledList {
  query: string
  /** Fields and measures of the query by the keys of the entry's properties. */
  entry: Record<string, string>
}
