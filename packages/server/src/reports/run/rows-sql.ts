import {
  isComparison,
  readOptions,
  type ResolvedField,
  type ResolvedPart,
  type ResolvedQuery,
  type ResolvedReference,
  type ResolvedSource,
} from '@paperwright/runtime/kit'
import type { Condition } from '@paperwright/runtime/report'
import { sql, type SQL } from 'drizzle-orm'
import { conditionSql } from './condition-sql.ts'
import { fieldSql } from './field-sql.ts'
import { formulaSql } from './formula-sql.ts'
import { findPartners, joinSql, withoutUnread, type Partners } from './join-sql.ts'
import { columnType } from './reference-sql.ts'
import type { RunContext } from './run-context.ts'
import { collectColumns, columnName, type SourceColumns } from './source-columns.ts'
import { sourceSql } from './source-sql.ts'

/**
 * The rows of a query that meet its conditions: `form_id`, `record_id`, a column for each field, and where they stand
 * (`rowOrder`).
 */
export function rowsSql({ query, parts, fields }: ResolvedQuery, context: RunContext): SQL {
  const [computed, referring] = [true, false].map((isComputed) =>
    [...fields.values()].filter(({ formula }) => (formula !== undefined) === isComputed),
  ) as [ResolvedField[], ResolvedField[]]
  const asked = parts.map((part, index) => {
    const references = referring.flatMap(({ from }) => from[index] ?? [])
    return { part: withoutUnread(part, references), references }
  })
  const columns = collectColumns(asked)
  const partners = findPartners(
    asked.flatMap(({ part }) => part.joins),
    columns,
    context,
  )
  const united = sql.join(
    asked.map(({ part }, index) => partSql(part, index, { fields: referring, columns, partners, context })),
    sql` union all `,
  )
  const conditionsOf = (isComputed: boolean) =>
    (query.where ?? [])
      .filter((condition) => readsFormula(condition, fields) === isComputed)
      .flatMap((condition) => conditionSql(condition, fields, context) ?? [])
  const before = partners.shared.length === 0 ? sql`` : sql`with ${sql.join(partners.shared, sql`, `)} `
  const found = sql`${before}${metSql(united, conditionsOf(false))}`
  if (computed.length === 0) return found
  // Formulas read what stands before them. `offset` has them evaluated once for all that is made of them.
  const rows = computed.reduce(
    (before, field) =>
      sql`select *, ${computedSql(field, fields)} as ${fieldSql(field.key)} from (${before}) as rows offset '0'`,
    found,
  )
  return metSql(rows, conditionsOf(true))
}

function metSql(rows: SQL, conditions: readonly SQL[]): SQL {
  if (conditions.length === 0) return rows
  return sql`select * from (${rows}) as rows where ${sql.join([...conditions], sql` and `)}`
}

function readsFormula(condition: Condition, fields: ResolvedQuery['fields']): boolean {
  if (!isComparison(condition)) return condition.any.some((one) => readsFormula(one, fields))
  return fields.get(condition.field)!.formula !== undefined
}

/** Part after part, in each by record and entry, and then by what was joined to them. */
export const rowOrder = sql`part, record_id, place, partners`

/** A formula's value as a field holds it: an empty text is blank. */
function computedSql(field: ResolvedField, fields: ResolvedQuery['fields']): SQL {
  const type = columnType(field)
  const value = formulaSql(field.formula!, type, { fields, fieldOf: fieldSql })
  return type === 'text' ? sql`nullif(${value}, '')` : value
}

interface PartPlan {
  fields: readonly ResolvedField[]
  columns: ReadonlyMap<ResolvedSource, SourceColumns>
  partners: Partners
  context: RunContext
}

function partSql(part: ResolvedPart, index: number, { fields, columns, partners, context }: PartPlan): SQL {
  const sources = [part, ...part.joins]
  const aliasOf = new Map<ResolvedSource, string>(sources.map((source, at) => [source, `s${at}`]))
  const column = (reference: ResolvedReference) => {
    const source = sources.find(({ as }) => as === reference.source)!
    const name = columnName(reference, columns.get(source)!)
    return sql`${sql.identifier(aliasOf.get(source)!)}.${sql.identifier(name)}`
  }
  const selected = fields.map((field) => {
    const reference = field.from[index]
    const value = reference ? asField(column(reference), reference, field) : withoutReference(field, context)
    return sql`${value} as ${fieldSql(field.key)}`
  })
  const joins = part.joins.map((join) =>
    joinSql(join, {
      partners: partners.of.get(join)!,
      columns: columns.get(join)!,
      alias: aliasOf.get(join)!,
      before: column,
    }),
  )
  const chosen = part.joins
    .filter(({ take }) => take === 'each')
    .flatMap((join) => {
      const alias = sql.identifier(aliasOf.get(join)!)
      return [sql`${alias}.record_id`, sql`${alias}.place`]
    })
  const stands = [
    sql`s0.form_id`,
    sql`s0.record_id`,
    sql`${index}::integer as part`,
    sql`s0.place`,
    sql`jsonb_build_array(${sql.join(chosen, sql`, `)}) as partners`,
  ]
  return sql`select ${sql.join([...stands, ...selected], sql`, `)}
    from (${sourceSql(part, columns.get(part)!, context)}) as s0${sql.join(joins, sql``)}`
}

/** Options by their other values; united with text, by the words that they are printed with. */
function asField(value: SQL, reference: ResolvedReference, field: ResolvedField): SQL {
  const words =
    field.kind === 'text' && reference.kind === 'option' && reference.schema
      ? Object.fromEntries(
          readOptions(reference.schema).map((option) => [String(option.value), option.title]),
        )
      : field.recode
  if (!words) return value
  const others = sql`${JSON.stringify(words)}::jsonb`
  if (columnType(reference) !== 'jsonb') return sql`coalesce(${others} ->> ${value}, ${value})`
  const each = sql`jsonb_array_elements_text(${value}) with ordinality as options(chosen, at)`
  return sql`(select jsonb_agg(coalesce(${others} ->> chosen, chosen) order by at) from ${each})`
}

/** What the reader gave, or nothing where a part has none. */
function withoutReference(field: ResolvedField, { parameters }: RunContext): SQL {
  const type = columnType(field)
  const given = field.parameter === undefined ? undefined : parameters[field.parameter]
  if (given === undefined || given === null) return sql.raw(`null::${type}`)
  return sql`${type === 'jsonb' ? JSON.stringify(given) : String(given)}::text::${sql.raw(type)}`
}
