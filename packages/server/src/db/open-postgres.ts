import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import type { Database, OpenDatabase } from './database.ts'
import * as schema from './schema.ts'

const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url))
/** Any number that no other program on the same database uses for its advisory lock. */
const LOCK = 7_262_417

/** Connects to PostgreSQL; several processes may do so at once. */
export async function openPostgres(url: string): Promise<OpenDatabase> {
  // drizzle changes how the client that it is given writes JSON: it has one of its own.
  const client = postgres(url, { onnotice: () => {}, connection: { application_name: 'paperwright' } })
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
  return { db, exclusively, close: () => client.end({ timeout: 5 }) }
}
