import { setTimeout } from 'node:timers/promises'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import type { Database, OpenDatabase } from './database.ts'
import { LastingPool } from './lasting-pool.ts'
import * as schema from './schema.ts'
import { MIGRATIONS } from '../program-files.ts'
import { bringUpToDate } from './store-release.ts'

/** Any number that no other program on the same database uses for its advisory lock. */
const LOCK = 7_262_417
/** Milliseconds that queries under way have to end when the database is closed. */
const GRACE = 5000

/** Connects to PostgreSQL; several processes may do so at once. */
export async function openPostgres(url: string): Promise<OpenDatabase> {
  const pool = new LastingPool(url)
  const db: Database = drizzle(pool, { schema })
  const exclusively = async <Result>(work: () => Promise<Result>) => {
    const locker = await pool.connect()
    try {
      await locker.query(`select pg_advisory_lock(${LOCK})`)
      return await work()
    } finally {
      // A connection that is gone holds no lock.
      await locker.query(`select pg_advisory_unlock(${LOCK})`).then(
        () => locker.release(),
        () => locker.release(true),
      )
    }
  }
  try {
    await exclusively(() =>
      bringUpToDate((text) => pool.query(text), {
        where: 'The database of DATABASE_URL',
        migrate: () => migrate(drizzle(pool), { migrationsFolder: MIGRATIONS }),
      }),
    )
  } catch (error) {
    await pool.end()
    throw error
  }
  return {
    db,
    exclusively,
    execute: (text, values) => (values ? pool.query(text, values.map(toParameter)) : executeAll(pool, text)),
    close: () => Promise.race([pool.end(), setTimeout(GRACE, undefined, { ref: false })]),
  }
}

/** On a connection held for it: a transaction may begin and end within the text. */
async function executeAll(pool: LastingPool, text: string): Promise<{ rows: unknown[] }> {
  const held = await pool.connect()
  let isSound = false
  try {
    const answer: unknown = await held.query(text)
    isSound = true
    // One statement gives an answer, several a list of theirs.
    const last: unknown = Array.isArray(answer) ? answer.at(-1) : answer
    return last as { rows: unknown[] }
  } finally {
    // What broke off may have left a transaction open: it ends with its connection.
    held.release(!isSound)
  }
}

/** Lists are the driver's to write; it would take objects that say how they are written at their word. */
function toParameter(value: unknown): unknown {
  const isPlain = typeof value === 'object' && value !== null && !(value instanceof Date)
  return isPlain && !Array.isArray(value) && !ArrayBuffer.isView(value) ? JSON.stringify(value) : value
}
