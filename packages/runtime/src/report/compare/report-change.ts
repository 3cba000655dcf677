import type { PrintChange } from '../../compare/form-change.ts'
import type { FilterOp } from '../../finding/filter.ts'
import type { Json } from '../../form/json-schema.ts'
import type { ResultColumn } from '../result/result.ts'

/** What a report is made of, as sentences speak of it. `source` is a form, `filled…` are places of the form that is filled in. */
export type ReportPart =
  | 'query'
  | 'source'
  | 'field'
  | 'column'
  | 'rowGroup'
  | 'columnGroup'
  | 'measure'
  | 'value'
  | 'parameter'
  | 'table'
  | 'chart'
  | 'filledField'
  | 'filledList'

/** A part of a report, as in the newer version if it is there. */
export interface NamedPart {
  part: ReportPart
  title: string
  /** The title of the query that it belongs to, where the report has several. */
  query?: string
}

/** A condition as a reader knows it. */
export interface NamedComparison {
  field: string
  op: FilterOp
  value?: Json
  /** How the value is worded; left out where the field is not known. */
  column?: ResultColumn
  /** The title of the parameter that it is compared with. */
  parameter?: string
  shift?: number
}

/** One difference between two versions of a report, in the terms of who reads it. */
export type ReportChange =
  /** Title, description, code, domain, number series, or the form that it fills in (`fills`); empty where not set. */
  | { kind: 'factChanged'; fact: ReportFact; before: string; after: string }
  /** Whether records count whose signatures were refused. */
  | { kind: 'refusedChanged'; after: boolean }
  | { kind: 'added' | 'removed'; of: NamedPart }
  | { kind: 'renamed'; of: NamedPart; before: string; after: string }
  /** Null where it is not set. */
  | { kind: 'settingChanged'; of: NamedPart; setting: string; before: Json; after: Json }
  /** A group that stood down the table stands across it now, or the other way. */
  | { kind: 'moved'; of: NamedPart }
  /** Parts of this kind that stayed are in another order. */
  | { kind: 'reordered'; part: ReportPart; query?: string }
  /** Rows one by one, or counted in groups. */
  | { kind: 'shapeChanged'; of: NamedPart; after: 'list' | 'cross' }
  /** One of several comparisons is enough. `of` is a query, or a measure with conditions of its own. */
  | { kind: 'conditionAdded' | 'conditionRemoved'; of: NamedPart; condition: NamedComparison[] }
  | { kind: 'conditionChanged'; of: NamedPart; before: NamedComparison[]; after: NamedComparison[] }
  /** What stands where on the sheet: what none of the others says. */
  | { kind: 'layoutChanged' }
  | PrintChange

export type ReportFact = 'title' | 'description' | 'code' | 'domain' | 'series' | 'fills'
