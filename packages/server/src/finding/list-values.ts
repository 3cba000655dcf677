import { valueKindOf } from '@paperwright/runtime/kit'
import { and, sql, type AnyColumn, type SQL } from 'drizzle-orm'
import { departments, posts, users } from '../db/account-tables.ts'
import type { Database } from '../db/database.ts'
import { submissions } from '../db/schema.ts'
import { signingAsks } from '../db/signing-tables.ts'
import { wordsSql } from '../directory/called.ts'
import { BadRequest } from '../errors.ts'
import { jsonPath } from '../forms/impact/json-path.ts'
import type { Acting } from '../services.ts'
import { folded } from './filter-condition.ts'
import { findCondition, type Search } from './find-condition.ts'
import { sightOf } from './find-records.ts'
import { findableOf, isHidden, type FindableField } from './findable-fields.ts'
import { ownColumns } from './own-columns.ts'

/** A value that stands in records, and in how many. */
export interface KnownValue {
  value: string
  /** What it is called, where it is the id of a person or department. */
  title?: { zh: string; en: string }
  count: number
}

export interface ValueSearch extends Pick<Search, 'formId' | 'filters' | 'search'> {
  /** A field of words, or what every record has: `createdBy`, `department`, `form`, `waitsFor`. */
  field: string
  /** What the values begin with or contain. */
  typed?: string
  /** To 500. */
  limit: number
}

/** Whole sentences are no answer to what one might mean. */
const LONGEST = 100

/**
 * The values of a field in the records that someone may see, the most frequent first. Refused (400): fields that they may
 * not know of, and those whose values are no words.
 */
export async function listValues(
  acting: Acting,
  { field, typed = '', limit, ...search }: ValueSearch,
): Promise<KnownValue[]> {
  const sight = await sightOf(acting, search.formId)
  const own = Object.hasOwn(NAMED, field)
  const fields = await findableOf(acting, search.formId, sight.limits)
  const known = fields.get(field)
  if (!own && (!known || valueKindOf(known.schema) !== 'text'))
    throw new BadRequest(`There are no words of ${field} to choose from.`, { field })
  const found = await findCondition(acting, { ...search, ...sight })
  const hidden = known && isHidden(known)
  const condition = hidden ? and(found.condition, sql`not ${hidden}`) : found.condition
  const counted = own
    ? field === 'waitsFor'
      ? askedOf(condition)
      : ownValues(ownColumns[field]!.column, condition)
    : recordValues(known!, { path: jsonPath(field), condition, typed })
  const rows = (await acting.db.execute(sql`select value, count(*)::integer as count from (${counted}) as said
    group by value order by count desc, value limit ${limit}::integer`)) as unknown as { rows: KnownValue[] }
  return own ? named(acting.db, field, rows.rows) : rows.rows
}

function ownValues(column: AnyColumn, condition: SQL | undefined): SQL {
  return sql`select ${column} as value from ${submissions} where ${and(condition, sql`${column} is not null`)}`
}

/** Whom records wait for, each once a record. */
function askedOf(condition: SQL | undefined): SQL {
  return sql`select distinct ${submissions.id}, coalesce(signing_asks.person, signing_asks.post) as value
    from ${submissions} join ${signingAsks} on signing_asks.submission_id = ${submissions.id} where ${condition ?? sql`true`}`
}

/** Each record says a value once, however many entries of a list have it. */
function recordValues(
  { schema }: FindableField,
  { path, condition, typed }: { path: string; condition: SQL | undefined; typed: string },
): SQL {
  const text = wordsSql(sql`found`, schema)
  const meets =
    typed.trim() === '' ? sql`true` : sql`strpos(${folded(text)}, ${folded(sql`${typed.trim()}::text`)}) > 0`
  return sql`select distinct ${submissions.id}, btrim(${text}) as value
    from ${submissions}, jsonb_path_query(${submissions.record}, ${path}::jsonpath) as found
    where ${and(condition, sql`btrim(${text}) <> ''`)}
      and length(${text}) <= ${LONGEST} and ${meets}`
}

type Names = (db: Database) => Promise<{ id: string; zh: string; en: string }[]>

const NAMED: Readonly<Record<string, Names>> = {
  createdBy: (db) => db.select({ id: users.id, zh: users.name, en: users.name }).from(users),
  department: (db) => db.select().from(departments),
  waitsFor: async (db) => [
    ...(await db.select({ id: users.id, zh: users.name, en: users.name }).from(users)),
    ...(await db.select({ id: posts.id, zh: posts.zh, en: posts.en }).from(posts)),
  ],
  // Whoever asks knows the library.
  form: () => Promise.resolve([]),
}

async function named(db: Database, field: string, values: KnownValue[]): Promise<KnownValue[]> {
  const titles = new Map((await NAMED[field]!(db)).map(({ id, zh, en }) => [id, { zh, en }]))
  return values.map((one) => ({ ...one, ...(titles.has(one.value) && { title: titles.get(one.value)! }) }))
}
