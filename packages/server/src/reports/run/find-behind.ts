import type { JsonObject } from '@paperwright/runtime'
import { settleSpans, type ResolvedQuery } from '@paperwright/runtime/kit'
import type { CrossShape, GroupKey, Report } from '@paperwright/runtime/report'
import { sql, type SQL } from 'drizzle-orm'
import { submissions } from '../../db/schema.ts'
import { BadRequest } from '../../errors.ts'
import type { Acting } from '../../services.ts'
import { readCalled } from '../../directory/called.ts'
import { officeTime } from '../../office/office.ts'
import { axisGroups, type AxisGroup } from './axis-groups.ts'
import { conditionSql } from './condition-sql.ts'
import { keyedRowsSql, type CrossQuery, type Leaders } from './cross-sql.ts'
import { fieldSql } from './field-sql.ts'
import { findLeaders } from './find-leaders.ts'
import { numberKeySql } from './group-sql.ts'
import { readForms, readTitles } from './read-forms.ts'
import { readParameters } from './read-parameters.ts'
import { limitTime, requireResolved } from './run-report.ts'
import type { RunContext } from './run-context.ts'
import { rowsSql } from './rows-sql.ts'
import { selectOnce } from './select-rows.ts'

/** A figure of a cross table by its place: the keys of its row and column (fewer, or none, in totals), and its measure. */
export interface FigurePlace {
  query: string
  row: GroupKey[]
  column: GroupKey[]
  measure: string
}

/** A record that a figure counts; of a joined source the one that it was joined to. */
export interface RecordBehind {
  formId: string
  id: string
  number: string
  createdAt: string
}

export interface RecordsBehind {
  items: RecordBehind[]
  total: number
}

export interface BehindSearch {
  report: Report
  parameters: JsonObject
  place: FigurePlace
  /** From 1. */
  page: number
  size: number
}

/** The records behind a figure, the newest first. Refuses as `runReport` does, and with 400 a place that there is none of. */
export async function findBehind(
  acting: Pick<Acting, 'db' | 'clock' | 'office' | 'forms' | 'actor'>,
  { report, parameters, place, page, size }: BehindSearch,
): Promise<RecordsBehind> {
  if (!Object.hasOwn(report.queries, place.query))
    throw new BadRequest(`The report has no query "${place.query}".`)
  const forms = await readForms(acting, report)
  const now = await officeTime(acting)
  const resolved = settleSpans(requireResolved(report, place.query, forms), now)
  const context = {
    forms,
    titles: await readTitles(acting, report),
    called: await readCalled(acting.db, forms.values()),
    parameters: readParameters(report, parameters, now),
    now,
  }
  const shape = requireMeasure(resolved, place)
  const [rows, columns] = [
    axisGroups(shape, 'rows', resolved.fields),
    axisGroups(shape, 'columns', resolved.fields),
  ]
  return acting.db.transaction(
    async (tx) => {
      await limitTime(tx)
      const query = { resolved, shape, rows, columns, context }
      const select = selectOnce(tx)
      const leaders = await findLeaders(select, query)
      const found = await select<[number, RecordBehind]>({
        rows: rowsSql(resolved, context),
        over: (rows) => behindSql({ ...query, leaders }, { rows, place, size, before: (page - 1) * size }),
      })
      return { items: found.map(([, item]) => item), total: found[0]?.[0] ?? 0 }
    },
    { accessMode: 'read only' },
  )
}

function requireMeasure({ query: { cross } }: ResolvedQuery, { query, measure }: FigurePlace): CrossShape {
  if (!cross || !Object.hasOwn(cross.measures, measure))
    throw new BadRequest(`The query "${query}" has no measure "${measure}".`)
  return cross
}

function behindSql(
  query: CrossQuery,
  { rows, place, size, before }: { rows: SQL; place: FigurePlace; size: number; before: number },
): SQL {
  const { row, column, measure } = place
  if (row.length > query.rows.length || column.length > query.columns.length)
    throw new BadRequest('The report has no such groups.')
  const conditions = [
    ...row.map((key, index) => isKey(key, query.rows[index]!, index, query.leaders)),
    ...column.map((key, index) =>
      isKey(key, query.columns[index]!, query.rows.length + index, query.leaders),
    ),
    ...countedBy(measure, query),
  ]
  const met = conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`
  // Looked up for the page alone, where a join would be hashed over all records.
  const item = sql`(select jsonb_build_object('formId', form_id, 'id', id, 'number', number,
      'createdAt', to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
    from ${submissions} where form_id = page.form_id and id = page.record_id)`
  return sql`select jsonb_build_array(total, ${item}) as answer from (
      select form_id, record_id, count(*) over () as total
      from (select distinct form_id, record_id from (${keyedRowsSql(query, rows)}) as keyed ${met}) as behind
      order by record_id desc limit ${size}::integer offset ${before}::integer
    ) as page order by record_id desc`
}

function isKey(key: GroupKey, group: AxisGroup, index: number, leaders: Leaders): SQL {
  const column = sql.identifier(`k${index}`)
  const isLed = leaders.has(group)
  if ('others' in key) return isLed ? sql`${column} = '*'` : sql`false`
  if (key.value === null) return sql`${column} is null`
  const isFigure = typeof key.value === 'number' && group.field.kind === 'number' && !group.group.bucket
  const text = isFigure ? numberKeySql(sql`${String(key.value)}::text`) : sql`${String(key.value)}::text`
  return sql`${column} = ${isLed ? sql`'=' || ${text}` : text}`
}

/** What a measure counts: rows with its field, that meet its own conditions. A formula's are all rows of the place. */
function countedBy(
  key: string,
  { shape, resolved, context }: { shape: CrossShape; resolved: ResolvedQuery; context: RunContext },
): SQL[] {
  const { field, where = [] } = shape.measures[key]!
  return [
    ...(field === undefined ? [] : [sql`${fieldSql(field)} is not null`]),
    ...where.flatMap((condition) => conditionSql(condition, resolved.fields, context) ?? []),
  ]
}
