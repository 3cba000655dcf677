import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import type { Database, OpenDatabase } from './database.ts'
import * as schema from './schema.ts'

const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url))
/** Any number that no other program on the same database uses for its advisory lock. */
const LOCK = 7_262_417
/** Seconds after which a connection that does not come about is given up. */
const PATIENCE = 5
/** Seconds between attempts to connect: who asks while the database is away hears so soon, and soon when it is back. */
const RETRY = 0.2

/** Connects to PostgreSQL; several processes may do so at once. */
export async function openPostgres(url: string): Promise<OpenDatabase> {
  // drizzle changes how the client that it is given writes JSON: it has one of its own.
  const client = postgres(url, {
    onnotice: () => {},
    connection: { application_name: 'paperwright' },
    connect_timeout: PATIENCE,
    backoff: () => RETRY,
  })
  const db: Database = drizzle(client, { schema })
  const exclusively = async <Result>(work: () => Promise<Result>) => {
    const locker = await client.reserve()
    try {
      await locker`select pg_advisory_lock(${LOCK})`
      return await work()
    } finally {
      await locker`select pg_advisory_unlock(${LOCK})`
      locker.release()
    }
  }
  try {
    await exclusively(() => migrate(drizzle(client), { migrationsFolder: MIGRATIONS }))
  } catch (error) {
    await client.end()
    throw error
  }
  return {
    db,
    exclusively,
    execute: (text, values) => (values ? executeOne(client, text, values) : executeAll(client, text)),
    close: () => client.end({ timeout: 5 }),
  }
}

async function executeOne(
  client: postgres.Sql,
  text: string,
  values: readonly unknown[],
): Promise<{ rows: unknown[] }> {
  return { rows: [...(await client.unsafe(text, values.map(toParameter)))] }
}

/** On a connection held for it: a transaction may begin and end within the text. */
async function executeAll(client: postgres.Sql, text: string): Promise<{ rows: unknown[] }> {
  const held = await client.reserve()
  try {
    const results: unknown[] = await held.unsafe(text)
    const last: unknown = results.at(-1)
    // One statement gives its rows, several a list of theirs.
    return { rows: Array.isArray(last) ? [...(last as unknown[])] : [...results] }
  } catch (error) {
    await held.unsafe('rollback')
    throw error
  } finally {
    held.release()
  }
}

/** drizzle has taken the client's way of writing JSON and moments. */
function toParameter(value: unknown): postgres.ParameterOrJSON<never> {
  if (value === undefined || value === null) return null
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'object' && !Array.isArray(value) && !ArrayBuffer.isView(value))
    return JSON.stringify(value)
  return value as postgres.ParameterOrJSON<never>
}
