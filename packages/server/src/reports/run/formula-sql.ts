import { type Formula, type ResolvedField } from '@paperwright/runtime'
import { sql, type SQL } from 'drizzle-orm'
import { columnType } from './reference-sql.ts'

/** A formula over the fields of a row; `fieldOf` says where a field's value stands. */
export function formulaSql(
  formula: Formula,
  fields: ReadonlyMap<string, ResolvedField>,
  fieldOf: (key: string) => SQL,
): SQL {
  const below = (inner: Formula) => formulaSql(inner, fields, fieldOf)
  switch (formula.op) {
    case 'literal':
      return literalSql(formula)
    case 'field':
      return fieldAs(formula, fields.get(formula.key)!, fieldOf(formula.key))
    case 'add':
      return sql`(${below(formula.left)} + ${below(formula.right)})`
    case 'subtract':
      return sql`(${below(formula.left)} - ${below(formula.right)})`
    case 'multiply':
      return sql`(${below(formula.left)} * ${below(formula.right)})`
    case 'divide':
      return sql`(${below(formula.left)} / nullif(${below(formula.right)}, 0))`
    case 'negate':
      return sql`(- ${below(formula.of)})`
    case 'abs':
      return sql`abs(${below(formula.of)})`
    case 'round':
      // numeric rounds halves away from zero, as paper does.
      return sql`round(${below(formula.of)}, ${formula.digits}::integer)`
    case 'floor':
      return sql`floor(${below(formula.of)})`
    case 'ceiling':
      return sql`ceiling(${below(formula.of)})`
    case 'sum':
    case 'min':
    case 'max': {
      const values = sql.join(
        formula.of.map((inner) => sql`(${below(inner)})`),
        sql`, `,
      )
      return sql`(select ${sql.raw(formula.op)}(value) from (values ${values}) as arguments(value))`
    }
    case 'concatenate':
      return sql`(${below(formula.left)} || ${below(formula.right)})`
    case 'upper':
    case 'lower':
      return sql`${sql.raw(formula.op)}(${below(formula.of)})`
    case 'length':
      return sql`length(${below(formula.of)})::numeric`
    case 'substring':
      return formula.length === undefined
        ? sql`substr(${below(formula.of)}, ${formula.start}::integer)`
        : sql`substr(${below(formula.of)}, ${formula.start}::integer, ${formula.length}::integer)`
    case 'string':
      return sql`trim_scale(${below(formula.of)})::text`
    case 'year':
    case 'month':
    case 'day':
      return sql`extract(${sql.raw(formula.op)} from ${dayOf(below(formula.of))})::numeric`
    case 'days':
      return sql`(${dayOf(below(formula.to))} - ${dayOf(below(formula.from))})::numeric`
    case 'same':
      return sql`(${below(formula.left)} is not distinct from ${below(formula.right)})`
    case 'less':
      return sql`(${ordered(formula.left, below)} < ${ordered(formula.right, below)})`
    case 'lessOrSame':
      return sql`(${ordered(formula.left, below)} <= ${ordered(formula.right, below)})`
    case 'contains':
      return sql`(strpos(${below(formula.of)}, ${below(formula.part)}) > 0)`
    case 'startsWith':
      return sql`starts_with(${below(formula.of)}, ${below(formula.part)})`
    case 'endsWith':
      return sql`(right(${below(formula.of)}, length(${below(formula.part)})) = ${below(formula.part)})`
    case 'and':
    case 'or':
      return sql`(${below(formula.left)} ${sql.raw(formula.op)} ${below(formula.right)})`
    case 'not':
      return sql`(not ${below(formula.of)})`
    case 'if':
      return sql`(case when ${below(formula.condition)} then ${below(formula.met)} else ${below(formula.unmet)} end)`
  }
}

function literalSql({ kind, value }: Extract<Formula, { op: 'literal' }>): SQL {
  switch (kind) {
    case 'number':
      return sql`${String(value)}::numeric`
    case 'answer':
      return sql.raw(String(value))
    case 'text':
      return sql`${value}::text`
    case 'blank':
      return sql`null`
  }
}

/** An option may stand where a number is asked for. */
function fieldAs({ kind }: Extract<Formula, { op: 'field' }>, field: ResolvedField, value: SQL): SQL {
  return kind === 'number' && columnType(field) === 'text' ? sql`${value}::numeric` : value
}

/** Texts by their code points, not by the database's collation. */
function ordered(formula: Formula, below: (inner: Formula) => SQL): SQL {
  const value = below(formula)
  return formula.kind === 'text' || formula.kind === 'moment' ? sql`${value} collate "C"` : value
}

/** The day of a moment; null for a text that is none. */
export function dayOf(moment: SQL): SQL {
  return sql`case when ${moment} ~ '^\\d{4}-\\d\\d-\\d\\d' then left(${moment}, 10)::date end`
}
