import { EVERY_FORM, type ResolvedReference, type ResolvedSource } from '@paperwright/runtime/kit'
import { sql, type SQL } from 'drizzle-orm'
import { submissions } from '../../db/schema.ts'
import { isCounted } from '../../records/is-counted.ts'
import { departments, users } from '../../db/account-tables.ts'
import { entriesSql, referenceSql } from './reference-sql.ts'
import type { RunContext } from './run-context.ts'
import type { SourceColumn, SourceColumns } from './source-columns.ts'

/** As a field of days and times holds it, so that both can be compared, joined and worded alike. */
const MOMENT = 'YYYY-MM-DD"T"HH24:MI'

/** The rows of a source: `form_id`, `record_id`, `place` (the entry's place in its record) and its columns. */
export function sourceSql(source: ResolvedSource, columns: SourceColumns, context: RunContext): SQL {
  const [once, later] = [true, false].map((isOnce) =>
    [...columns.values()].filter(({ reference }) => isReadOnce(reference, source, context) === isOnce),
  ) as [SourceColumn[], SourceColumn[]]
  const selected = [
    ...once.map(({ name }) => sql`${submissions}.${sql.identifier(name)}`),
    ...later.map((column) => columnSql(column, source, context)),
  ]
  const place = source.each ? sql.raw('each_place') : sql`1`
  return sql`select ${sql.join(
    [
      sql`${submissions.formId} as form_id`,
      sql`${submissions.id} as record_id`,
      sql`${place} as place`,
      ...selected,
    ],
    sql`, `,
  )} from ${preparedSql(source, once, context)}${ownersSql}${eachSql(source, context)}`
}

function columnSql({ name, reference }: SourceColumn, source: ResolvedSource, context: RunContext): SQL {
  return sql`${referenceSql(reference, source, context)} as ${sql.identifier(name)}`
}

/** Where a source goes through a list, what stands beside the list is read once, not again for each entry. */
function isReadOnce(
  reference: ResolvedReference,
  { each, form }: ResolvedSource,
  context: RunContext,
): boolean {
  if (!each || 'own' in reference) return false
  const places = context.forms.get(form)!.history.placesOf(reference.pointer)
  return places.every(({ keys }) => !keys.includes('*'))
}

function preparedSql(source: ResolvedSource, once: readonly SourceColumn[], context: RunContext): SQL {
  const records = recordsSql(source, context)
  if (once.length === 0) return records
  const columns = once.map((column) => columnSql(column, source, context))
  return sql`(select *, ${sql.join(columns, sql`, `)} from ${records} offset '0') as submissions`
}

/** Who handed records in, and from where; the planner leaves out what nothing is read of. */
const ownersSql = sql`
  left join ${users} on ${users.id} = ${submissions.createdBy}
  left join ${departments} on ${departments.id} = ${submissions.department}`

/**
 * The records of a source, a form's together, under the name of all. A large record is packed; `#> '{}'` unpacks it once for
 * all that is read of it, and `offset` keeps the planner from doing so at each place that reads. A bare 0 would allow one
 * worker alone.
 */
function recordsSql(source: ResolvedSource, context: RunContext): SQL {
  const { seen } = context.forms.get(source.form)!
  return sql`(select id, form_id, form_version, number, state, created_by, department,
      to_char(created_at at time zone ${context.now.zone}, ${MOMENT}) as moment, record #> '{}' as record
    from ${context.samples ?? sql`form_records as submissions`}
    where ${isOfForm(source)} and ${isCounted} and (${seen}) offset '0') as submissions`
}

function isOfForm({ form }: ResolvedSource): SQL {
  return form === EVERY_FORM ? sql`true` : sql`${submissions.formId} = ${form}`
}

function eachSql(source: ResolvedSource, context: RunContext): SQL {
  const { each } = source
  if (!each) return sql``
  if (each.kind === 'entries')
    return sql` cross join lateral (
      select value as each_value, place::numeric as each_entry, place as each_place
      from jsonb_array_elements(${entriesSql(each.pointer, source, context)}) with ordinality as entries(value, place)
    ) as entries`
  const members = each.members.map(({ key }, index) => sql`(${key}::text, ${index + 1}::bigint)`)
  return sql` cross join (values ${sql.join(members, sql`, `)}) as members(each_entry, each_place)`
}
