import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import type { Sql } from 'postgres'
import type { Database, OpenDatabase } from './database.ts'
import { readAddress } from './postgres/address.ts'
import type { Connection } from './postgres/connection.ts'
import { Connections } from './postgres/connections.ts'
import { DrizzleClient } from './postgres/drizzle-client.ts'
import { Listener } from './postgres/listener.ts'
import * as schema from './schema.ts'
import { MIGRATIONS } from '../program-files.ts'
import { bringUpToDate } from './store-release.ts'

/** Any number that no other program on the same database uses for its advisory lock. */
const LOCK = 7_262_417

/** Connects to PostgreSQL; several processes may do so at once. */
export async function openPostgres(url: string): Promise<OpenDatabase> {
  const address = readAddress(url)
  const connections = new Connections(address)
  const listener = new Listener(address)
  const client = new DrizzleClient(connections) as unknown as Sql
  const db = drizzle(client, { schema })
  const execute: OpenDatabase['execute'] = async (text, values) => {
    if (values) return { rows: await connections.query({ text, values }) }
    return connections.use((connection) => executeAll(connection, text))
  }
  const exclusively: OpenDatabase['exclusively'] = (work) =>
    connections.use(async (locker) => {
      try {
        await locker.query({ text: `select pg_advisory_lock(${LOCK})` })
        return await work()
      } finally {
        // A connection that is gone holds no lock.
        await locker.query({ text: `select pg_advisory_unlock(${LOCK})` }).catch(() => locker.end())
      }
    })
  try {
    await exclusively(() =>
      bringUpToDate((text) => execute(text, []), {
        where: 'The database of DATABASE_URL',
        migrate: () => migrate(db, { migrationsFolder: MIGRATIONS }),
      }),
    )
  } catch (error) {
    await connections.close()
    throw error
  }
  return {
    db: db as Database,
    exclusively,
    execute,
    listen: (channel, heard) => listener.listen(channel, heard),
    async close() {
      await Promise.all([listener.close(), connections.close()])
    },
  }
}

/** A transaction may begin and end within the text. */
async function executeAll(connection: Connection, text: string): Promise<{ rows: unknown[] }> {
  try {
    const answer = await connection.query({ text })
    // One statement gives its rows, several a list of theirs.
    const last = answer.at(-1)
    return { rows: Array.isArray(last) ? last : answer }
  } catch (error) {
    // What broke off may have left a transaction open: it ends with its connection.
    await connection.end()
    throw error
  }
}
