import type { ResolvedField } from '@paperwright/runtime/kit'
import type { Formula } from '@paperwright/runtime/report'
import { sql, type SQL } from 'drizzle-orm'
import { columnType, type ColumnType } from './reference-sql.ts'

interface Fields {
  fields: ReadonlyMap<string, ResolvedField>
  /** Where a field's value stands. */
  fieldOf(key: string): SQL
}

/** A formula over the fields of a row, whose value travels as `type`. */
export function formulaSql(formula: Formula, type: ColumnType, place: Fields): SQL {
  // A blank is of whatever kind is asked for, which the database wants to know.
  if (formula.kind === 'blank') return sql.raw(`null::${type}`)
  const number = (inner: Formula) => formulaSql(inner, 'numeric', place)
  const text = (inner: Formula) => formulaSql(inner, 'text', place)
  const answer = (inner: Formula) => formulaSql(inner, 'boolean', place)
  switch (formula.op) {
    case 'literal':
      return literalSql(formula)
    case 'field':
      return fieldAs(formula, place.fields.get(formula.key)!, place.fieldOf(formula.key))
    case 'add':
      return sql`(${number(formula.left)} + ${number(formula.right)})`
    case 'subtract':
      return sql`(${number(formula.left)} - ${number(formula.right)})`
    case 'multiply':
      return sql`(${number(formula.left)} * ${number(formula.right)})`
    case 'divide':
      return sql`(${number(formula.left)} / nullif(${number(formula.right)}, 0))`
    case 'negate':
      return sql`(- ${number(formula.of)})`
    case 'abs':
      return sql`abs(${number(formula.of)})`
    case 'round':
      // numeric rounds halves away from zero, as paper does.
      return sql`round(${number(formula.of)}, ${formula.digits}::integer)`
    case 'floor':
      return sql`floor(${number(formula.of)})`
    case 'ceiling':
      return sql`ceiling(${number(formula.of)})`
    case 'sum':
    case 'min':
    case 'max': {
      const values = sql.join(
        formula.of.map((inner) => sql`(${number(inner)})`),
        sql`, `,
      )
      return sql`(select ${sql.raw(formula.op)}(value) from (values ${values}) as arguments(value))`
    }
    case 'concatenate':
      return sql`(${text(formula.left)} || ${text(formula.right)})`
    case 'upper':
    case 'lower':
      return sql`${sql.raw(formula.op)}(${text(formula.of)})`
    case 'length':
      return sql`length(${text(formula.of)})::numeric`
    case 'substring':
      return formula.length === undefined
        ? sql`substr(${text(formula.of)}, ${formula.start}::integer)`
        : sql`substr(${text(formula.of)}, ${formula.start}::integer, ${formula.length}::integer)`
    case 'string':
      return sql`trim_scale(${number(formula.of)})::text`
    case 'year':
    case 'month':
    case 'day':
      return sql`extract(${sql.raw(formula.op)} from ${dayOf(text(formula.of))})::numeric`
    case 'days':
      return sql`(${dayOf(text(formula.to))} - ${dayOf(text(formula.from))})::numeric`
    case 'same': {
      const [left, right] = sidesSql(formula, place)
      return sql`(${left} is not distinct from ${right})`
    }
    case 'less': {
      const [left, right] = sidesSql(formula, place)
      return sql`(${left} < ${right})`
    }
    case 'lessOrSame': {
      const [left, right] = sidesSql(formula, place)
      return sql`(${left} <= ${right})`
    }
    case 'contains':
      return sql`(strpos(${text(formula.of)}, ${text(formula.part)}) > 0)`
    case 'startsWith':
      return sql`starts_with(${text(formula.of)}, ${text(formula.part)})`
    case 'endsWith':
      return sql`(right(${text(formula.of)}, length(${text(formula.part)})) = ${text(formula.part)})`
    case 'and':
    case 'or':
      return sql`(${answer(formula.left)} ${sql.raw(formula.op)} ${answer(formula.right)})`
    case 'not':
      return sql`(not ${answer(formula.of)})`
    case 'if': {
      const [met, unmet] = [formula.met, formula.unmet].map((inner) => formulaSql(inner, type, place))
      return sql`(case when ${answer(formula.condition)} then ${met!} else ${unmet!} end)`
    }
  }
}

const TYPES = { number: 'numeric', answer: 'boolean', text: 'text', moment: 'text', blank: 'text' } as const

/** What is compared, of one kind; texts by their code points, not by the database's collation. */
function sidesSql({ left, right }: { left: Formula; right: Formula }, place: Fields): [SQL, SQL] {
  const type = TYPES[left.kind === 'blank' ? right.kind : left.kind]
  const side = (inner: Formula) => {
    const value = formulaSql(inner, type, place)
    return type === 'text' ? sql`${value} collate "C"` : value
  }
  return [side(left), side(right)]
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

/** An option may stand where a number is asked for; one that is none, from an older form or another, is blank. */
function fieldAs({ kind }: Extract<Formula, { op: 'field' }>, field: ResolvedField, value: SQL): SQL {
  if (kind !== 'number' || columnType(field) !== 'text') return value
  return sql`case when ${value} ~ '^-?\\d+(\\.\\d+)?$' then ${value}::numeric end`
}

/** The day of a moment; null for a text that is none, as the 30th of February. */
export function dayOf(moment: SQL): SQL {
  const first = sql`(left(${moment}, 7) || '-01')::date`
  const daysInMonth = sql`extract(day from ${first} + interval '1 month - 1 day')`
  return sql`case when ${moment} ~ '^(?!0000)\\d{4}-(0[1-9]|1[0-2])-\\d\\d' then
    case when substr(${moment}, 9, 2)::integer between 1 and ${daysInMonth} then left(${moment}, 10)::date end end`
}
