import { sql, type SQL } from 'drizzle-orm'
import type { JsonObject } from '@paperwright/runtime'
import type { GivenKey } from '../unique/unique-rules.ts'
import type { KeptChain } from '../db/signing-tables.ts'
import type { Ask, DepartmentMove, RecordState, SigningDetails, Tell, Verb } from '@paperwright/runtime/kit'

/** An act as the statements that store it are given it. What is undefined is null there. */
export interface GivenAct {
  id: string
  event_id: string
  form_id: string
  form_version: number
  kind: Verb
  /** The revision that it was made on; 0 where it makes the record. */
  before: number
  revision: number
  state: RecordState
  record: JsonObject
  /** Of a new record: without its number, which it has not got yet. Null: kept as it is, or stored later. */
  search: string | undefined
  reason: string | undefined
  actor: string
  /** Of a new record, and of one that is moved: the department that it belongs to from then on. */
  department: string | undefined
  moved: DepartmentMove | undefined
  /** What an act about signatures says. */
  signing: SigningDetails | undefined
  /** Where its signatures stand then, and of whom something is wanted; null where it has none. */
  chain: KeptChain | undefined
  asks: readonly Ask[] | undefined
  copies: readonly string[] | undefined
  /** Who is told of it. */
  tells: readonly Tell[] | undefined
  /** The day of the office: `2026-03-05`. */
  day: string
  /** In ISO 8601. */
  at: string
  files: readonly string[] | undefined
  /** What it holds of what stands once among its form's records. Null: as before, or nothing. */
  keys: readonly GivenKey[] | undefined
  /** The number of a blank sheet. */
  paper: string | undefined
  series?: string
  year?: number
  draft: string | undefined
  key: string | undefined
  hash: string | undefined
}

const TYPES: Readonly<Record<keyof GivenAct, string>> = {
  id: 'uuid',
  event_id: 'uuid',
  form_id: 'text',
  form_version: 'int',
  kind: 'text',
  before: 'int',
  revision: 'int',
  state: 'text',
  record: 'jsonb',
  search: 'text',
  reason: 'text',
  actor: 'text',
  department: 'text',
  moved: 'jsonb',
  signing: 'jsonb',
  chain: 'jsonb',
  asks: 'jsonb',
  copies: 'jsonb',
  tells: 'jsonb',
  day: 'date',
  at: 'timestamptz',
  files: 'jsonb',
  keys: 'jsonb',
  paper: 'text',
  series: 'text',
  year: 'int',
  draft: 'uuid',
  key: 'text',
  hash: 'text',
}

const columns = Object.entries(TYPES)
const LIST = sql.raw(columns.map(([name, type]) => `"${name}" ${type}`).join(', '))
const NAMES = sql.raw(columns.map(([name]) => `"${name}"`).join(', '))

/** Acts as the text of a JSON array, the placeholder of a prepared statement; each with its entry in the audit log, and its place. */
export const actsGiven: SQL = sql`select * from rows from (
    jsonb_to_recordset(${sql.placeholder('acts')}::text::jsonb) as (${LIST}, entry text)
  ) with ordinality as given (${NAMES}, entry, place)`

/** Many acts, as the text of a JSON array; new records with their numbers, in the same order. */
export function manyGiven(acts: string, numbers: readonly string[] = []): SQL {
  return sql`select * from rows from (
    jsonb_to_recordset(${acts}::text::jsonb) as (${LIST}),
    jsonb_array_elements_text(${JSON.stringify(numbers)}::text::jsonb)
  ) as given (${NAMES}, number)`
}
