import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenDatabase } from './database.ts'
import { openPostgres } from './open-postgres.ts'
import { newDatabase } from '../../../../tests/support/new-database.ts'
import { startPostgres, type TestPostgres } from '../../../../tests/support/postgres.ts'

/** More than there are connections. */
const AT_ONCE = 24
const CRASHES = 3

let postgres: TestPostgres
let database: OpenDatabase
beforeAll(async () => {
  postgres = await startPostgres()
  database = await openPostgres(await newDatabase(postgres.url))
}, 120_000)
afterAll(async () => {
  await database.close()
  await postgres.stop()
})

test('connections that break under transactions are told of, and make room for others', async () => {
  const { db, exclusively, execute } = database
  const kinds = [
    () =>
      db.transaction(async (transaction) => {
        await transaction.execute(sql`select pg_sleep(0.005)`)
        await transaction.execute(sql`select 1`)
      }),
    () => execute('begin; select pg_sleep(0.005); commit'),
    () => exclusively(async () => {}),
    () => db.execute(sql`select pg_sleep(0.002)`),
  ]
  const over = new AbortController()
  let done = 0
  const workers = Array.from({ length: AT_ONCE }, async (_, index) => {
    const work = kinds[index % kinds.length]!
    while (!over.signal.aborted)
      await work().then(
        () => done++,
        // Not as fast as can be while the database is away.
        () => new Promise((resolve) => setTimeout(resolve, 20)),
      )
  })
  const goesOn = async () => {
    const before = done
    await expect.poll(() => done, { timeout: 30_000 }).toBeGreaterThan(before + AT_ONCE)
  }
  for (let crash = 0; crash < CRASHES; crash++) {
    await goesOn()
    await postgres.crash()
    await postgres.startAgain()
  }
  await goesOn()
  over.abort()
  // None hangs, and every place that there was is free again.
  await Promise.all(workers)
  const whole = Array.from({ length: 10 }, () =>
    db.transaction((transaction) => transaction.execute(sql`select pg_sleep(0.05)`)),
  )
  await Promise.all(whole)
}, 120_000)
