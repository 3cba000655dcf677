import type { JsonSchema } from '../../form/json-schema.ts'
import type { ValueKind } from '../../finding/value-kind.ts'
import type { Formula } from '../formula/formula.ts'
import type { Comparison, Condition, Join, OwnField, Query } from '../definition/query.ts'

/** A query whose references have been followed into the forms' newest versions: nothing in it is unknown or of the wrong kind. */
export interface ResolvedQuery {
  query: Query
  parts: ResolvedPart[]
  /** In the order of the query; those with formulas stand behind what they read. */
  fields: ReadonlyMap<string, ResolvedField>
}

export interface ResolvedPart extends ResolvedSource {
  joins: ResolvedJoin[]
}

export interface ResolvedSource {
  as: string
  form: string
  each?: ResolvedEach
}

/** A list's entries, or the like fields of a group by their keys. */
export type ResolvedEach =
  | { kind: 'entries'; pointer: string; ofOptions?: true }
  | { kind: 'members'; pointer: string; title: string; members: { key: string; title: string }[] }

export interface ResolvedJoin extends ResolvedSource {
  on: { before: ResolvedReference; own: ResolvedReference }[]
  take: NonNullable<Join['take']>
  required: boolean
  asOf?: { date: ResolvedReference; parameter: string }
}

/** A field of a form (`pointer`, with `*` where the source's `each` stands), or what every record has (`own`). */
export type ResolvedReference = {
  source: string
  kind: ValueKind
  /** The field's schema, `$ref` resolved. */
  schema?: JsonSchema
} & ({ pointer: string } | { own: OwnField })

export interface ResolvedField {
  key: string
  title: string
  kind: ValueKind
  /** Of the first part that has it. */
  schema?: JsonSchema
  /** For each part its reference, or null; empty for a parameter and a formula. */
  from: (ResolvedReference | null)[]
  parameter?: string
  recode?: Readonly<Record<string, string>>
  formula?: Formula
  unit?: string
  decimals?: number
}

export function isComparison(condition: Condition): condition is Comparison {
  return 'field' in condition
}
