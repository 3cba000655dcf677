import { unreadable, type Json } from '@paperwright/runtime'
import { splitPointer, valueKindOf, VERBS, isCoveredBy, type Directory } from '@paperwright/runtime/kit'
import { and, eq, inArray, sql, type SQL } from 'drizzle-orm'
import type { FoundRights } from '../../access/find-rights.ts'
import { isWithinRules, seenBy } from '../../access/sight.ts'
import { submissions } from '../../db/schema.ts'
import { BadRequest } from '../../errors.ts'
import type { FormVersion } from '../../forms/form-store.ts'
import type { RecordRow } from '../../records/record-row.ts'
import type { Acting } from '../../services.ts'
import type { FormColumn } from '../form-columns.ts'
import type { Matches, RowMatch, UpdateTarget } from './dry-run-import.ts'
import { isBlank } from './group-rows.ts'
import { RECORD_KEY, type ImportTable, type ImportUpdate } from './import-table.ts'
import { mappedColumns } from './read-rows.ts'
import { readCell } from './read-cell.ts'
import { fieldsThrough, updateTarget, type InVersion } from './update-targets.ts'

/** Records that are read at once. */
const AT_ONCE = 500

interface Asked extends FoundRights {
  form: FormVersion
  table: ImportTable
  update: ImportUpdate
  directory: Directory
}

/** Whether records can be found by what a field says: by plain values that a record has once. */
export function canBeKey({ list, schema, type }: Pick<FormColumn, 'list' | 'schema' | 'type'>): boolean {
  return list === '' && schema.type !== 'array' && !type.picksFrom && valueKindOf(schema) !== 'other'
}

/**
 * Which records the rows of a table mean: of those that the importer sees, that are not void, each found by the values
 * of its key. Refused: keys that no column is for.
 */
export async function findMatches(
  acting: Acting,
  { form, table, update, directory, rights, limits }: Asked,
): Promise<Matches> {
  const keys = readKeys(form, { table, update, kept: keptAt(limits, form.version) })
  const inVersion = await fieldsThrough(acting, form)
  const wanted = [...new Set(keys.filter((key) => key.text !== undefined).map((key) => key.text!))]
  const where = seenBy(rights, acting.actor)
  const found = new Map<string, { count: number; id: string }>()
  for (const { versions, paths } of pathsOf({ form, update, limits }, inVersion))
    for (const { key, count, id } of await lookUp(acting, { form, wanted, versions, paths, where }))
      found.set(key, { count: count + (found.get(key)?.count ?? 0), id })
  const rows = await readRows(acting, form.id, found)
  const targets = new Map<number, UpdateTarget>()
  for (const { formVersion: version } of rows.values())
    if (!targets.has(version)) {
      const { mapping } = table
      targets.set(
        version,
        await updateTarget(acting, { formId: form.id, version, mapping, limits, inVersion, directory }),
      )
    }
  const column = table.mapping.findIndex((target) => target !== null && update.key.includes(target))
  const others = (isNumber: boolean): RowMatch | undefined =>
    isNumber ? { fault: 'noNumber' } : update.others === 'refuse' ? { fault: 'none' } : undefined
  return {
    blanks: update.blanks,
    column,
    keyOf: (row) => keys[row]!.text,
    of(row) {
      const { text, isPartial } = keys[row]!
      if (isPartial) return { fault: 'noKey' }
      const one = text === undefined ? undefined : found.get(text)
      // A number is never made up by a table: what names one means a record that is there.
      if (!one) return others(text !== undefined && update.key.includes(RECORD_KEY))
      const on = rows.get(one.id)
      if (one.count > 1 || !on) return { fault: 'several' }
      if (!isWithinRules(rights, acting.actor, on)) return { fault: 'notYours' }
      return { on, target: targets.get(on.formVersion)! }
    },
  }
}

interface RowKey {
  /** Its values as JSON; undefined where all are blank. */
  text: string | undefined
  /** Some are blank or say nothing of their field. */
  isPartial: boolean
}

function readKeys(
  { document }: FormVersion,
  { table, update, kept }: { table: ImportTable; update: ImportUpdate; kept: readonly string[] },
): RowKey[] {
  if (update.key.length === 0) throw new BadRequest('Name a column by which records are found.')
  const columns = mappedColumns(document, table.mapping, { kept })
  const keys = update.key.map((target) => {
    const at = table.mapping.indexOf(target)
    const column = columns.find(({ pointer }) => pointer === target)
    if (at < 0 || (target !== RECORD_KEY && !(column && canBeKey(column))))
      throw new BadRequest(`Records are not found by ${target}.`, { field: target })
    return { at, column }
  })
  return table.rows.map((row) => {
    const values = keys.map(({ at, column }): Json | undefined | typeof unreadable => {
      const cell = row[at]
      if (isBlank(cell)) return undefined
      return column ? readCell(column, cell, column.english) : String(cell).trim()
    })
    if (values.every((value) => value === undefined)) return { text: undefined, isPartial: false }
    const isPartial = values.some((value) => value === undefined || value === unreadable)
    return { text: isPartial ? undefined : JSON.stringify(values), isPartial }
  })
}

function keptAt(limits: FoundRights['limits'], version: number): string[] {
  const { hidden, readOnly } = limits.at(version)
  return [...hidden, ...readOnly]
}

/** Where the fields of the key stand, version by version; not in those that have none, or hide it. */
function pathsOf(
  { form, update, limits }: Pick<Asked, 'form' | 'update' | 'limits'>,
  inVersion: InVersion,
): { versions: number[]; paths: (string | undefined)[] }[] {
  const alike = new Map<string, { versions: number[]; paths: (string | undefined)[] }>()
  for (let version = 1; version <= form.version; version++) {
    const { hidden } = limits.at(version)
    const paths = update.key.map((target) => (target === RECORD_KEY ? target : inVersion(target, version)))
    if (paths.some((path) => path === undefined || isCoveredBy(path, hidden))) continue
    const key = JSON.stringify(paths)
    const group = alike.get(key) ?? { versions: [], paths }
    group.versions.push(version)
    alike.set(key, group)
  }
  return [...alike.values()]
}

/** How many records each key finds, and one of them: read once, however many keys there are. */
async function lookUp(
  { db }: Pick<Acting, 'db'>,
  asked: {
    form: FormVersion
    wanted: readonly string[]
    versions: number[]
    paths: (string | undefined)[]
    where: SQL
  },
): Promise<{ key: string; count: number; id: string }[]> {
  const { form, wanted, versions, paths, where } = asked
  const values = paths.map((path) => {
    if (path === RECORD_KEY) return sql`to_jsonb(${submissions.number})`
    const place = `{${splitPointer(path!)
      .map((part) => JSON.stringify(part))
      .join(',')}}`
    return sql`${submissions.record} #> ${place}::text[]`
  })
  const states = sql.join(
    VERBS.corrected.from.map((state) => sql`${state}`),
    sql`, `,
  )
  const numbers = paths.indexOf(RECORD_KEY)
  // Numbers are looked up one by one; whatever else is said of them narrows that.
  const named =
    numbers < 0
      ? undefined
      : sql`${submissions.number} in (select jsonb_array_elements_text(${JSON.stringify(wanted.map((key) => (JSON.parse(key) as string[])[numbers]))}::jsonb))`
  const condition = and(
    eq(submissions.formId, form.id),
    inArray(submissions.formVersion, versions),
    sql`${submissions.state} in (${states})`,
    where,
    named,
  )
  const query = sql`
    with wanted as (select distinct value from jsonb_array_elements(${`[${wanted.join(',')}]`}::text::jsonb) as value),
    those as (select ${submissions.id} as id, jsonb_build_array(${sql.join(values, sql`, `)}) as value
      from ${submissions} where ${condition})
    select those.value::text as key, count(*)::int as count, min(those.id::text) as id
    from those join wanted on wanted.value = those.value group by those.value`
  // Values inside JSON are unknown to the planner: each key was held against each record, 15 s for 5,000 of both.
  const { rows } = await db.transaction(async (transaction) => {
    await transaction.execute(sql`set local enable_nestloop = off`)
    return (await transaction.execute(query)) as unknown as {
      rows: { key: string; count: number; id: string }[]
    }
  })
  return rows.map((row) => ({ ...row, key: JSON.stringify(JSON.parse(row.key)) }))
}

async function readRows(
  { db }: Pick<Acting, 'db'>,
  formId: string,
  found: ReadonlyMap<string, { count: number; id: string }>,
): Promise<Map<string, RecordRow>> {
  const ids = [...found.values()].filter(({ count }) => count === 1).map(({ id }) => id)
  const rows = new Map<string, RecordRow>()
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const some = await db
      .select()
      .from(submissions)
      .where(and(eq(submissions.formId, formId), inArray(submissions.id, ids.slice(start, start + AT_ONCE))))
    for (const row of some) rows.set(row.id, row)
  }
  return rows
}
